/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { HTTPException } from 'hono/http-exception'
import { dayOf } from '../../domain/day.ts'
import { ROLE_NAMES } from '../../domain/roles.ts'
import { Exports } from '../export.tsx'
import { pageIn } from '../forms.ts'
import { HouseholdItem, seenBy, urgedIn } from '../household.tsx'
import { MatterRow } from '../matter-row.tsx'
import { twelveMonths } from '../month-strip.tsx'
import type { ConsoleApp, Desk } from '../options.ts'
import { address, Card, Empty, Fact, LISTED, Pager } from '../parts.tsx'
import { PersonDeeds } from '../person-deeds.tsx'
import { noteLooks, noteReadOf, orgIdsOf } from '../scope.ts'

/** So many of the matters somebody has a part in; the lists have the rest, found by the name. */
const LAST = 30

/** One person: what they are, whom they visit, what they have a part in. Phones are nobody's business here. */
export function personPage(app: ConsoleApp, desk: Desk): void {
  app.get('/people/:person{[\\w-]{1,64}}', async (c) => {
    const visitor = c.get('visitor')
    const { village, orgs } = visitor
    const now = desk.clock.now()
    const [page, today] = [pageIn(c), dayOf(now)]
    const months = twelveMonths(today)
    const orgIds = orgIdsOf(visitor)
    const id = c.req.param('person')
    const found = await desk.store.transaction(async (tx) => {
      const person = await tx.pages.person(id)
      if (!person || !orgIds.includes(person.orgId)) return null
      const theirs = { orgIds, liaisonId: id }
      const households = await tx.pages.households(theirs, `${months[0]}-01`, (page - 1) * LISTED, LISTED)
      const seen = households.rows.flatMap((row) => seenBy(visitor, row) ?? [])
      noteReadOf(tx, visitor, id, now)
      noteLooks(tx, visitor, 'person', seen, now)
      const kinds = desk.registry.matters.map(({ workflow }) => workflow.kind)
      return {
        person,
        households: { ...households, rows: seen },
        matters: await tx.pages.mattersOf(id, { villageId: village.id, kinds }, LAST),
        urged: await urgedIn(tx, desk.registry, village.id),
      }
    })
    if (!found) throw new HTTPException(404)
    const { person, households, matters, urged } = found
    // Who is not named with a matter is not found with it here either.
    const named = matters.filter((matter) => {
      const kind = desk.registry.matter(matter.kind)
      return matter.participants.some(
        (one) => one.personId === id && one.active && (kind?.named?.(one, matter) ?? true),
      )
    })
    const open = named.filter((matter) => !desk.registry.isSettled(matter))
    const href = (to: number) => address(c.req.path, { page: to })
    return desk.show(c, {
      title: person.name,
      exports: true,
      body: (
        <>
          {person.hasLeft && <p class="answer answer_no">已经不在名册里了，下面是留下的记录</p>}
          <Card
            title="这个人"
            aside={
              <span class={person.accounts > 0 ? 'tag' : 'tag tag_pressing'}>
                {person.accounts > 0 ? '已绑定微信' : '没绑定微信'}
              </span>
            }
          >
            <dl class="facts">
              <Fact name="组织">{orgs.get(person.orgId)?.name}</Fact>
              <Fact name="角色">
                {person.holdings
                  .map(({ role, orgId }) => `${ROLE_NAMES[role]}（${orgs.get(orgId)?.name ?? ''}）`)
                  .join('、') || '村民'}
              </Fact>
              <Fact name="联系">{households.total} 户</Fact>
              <Fact name="手上的事">{open.length} 件</Fact>
            </dl>
            {!person.hasLeft && (
              <div class="row row__deeds">
                <PersonDeeds {...{ person, visitor, desk }} back={c.req.path} />
              </div>
            )}
          </Card>
          {households.total > 0 && (
            <Card title={`联系的 ${households.total} 户`}>
              <ul class="rows">
                {households.rows.map((row) => (
                  <HouseholdItem
                    registry={desk.ears.registry}
                    back={href(page)}
                    {...{ urged, row, months, today, visitor }}
                  />
                ))}
              </ul>
              <Pager page={page} total={households.total} href={href} />
            </Card>
          )}
          <Card title="有份的事">
            {named.length === 0 && <Empty>还没有</Empty>}
            <ul class="rows">
              {named.map((matter) => (
                <MatterRow registry={desk.registry} matter={matter} now={now} />
              ))}
            </ul>
            {matters.length === LAST && <p class="row row__note">再早的，到各页按姓名找</p>}
          </Card>
          <Exports ledgers={desk.ledgers} of={['人员']} visitor={visitor} now={now} />
        </>
      ),
    })
  })
}

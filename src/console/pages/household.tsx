/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { HTTPException } from 'hono/http-exception'
import { dayOf } from '../../domain/day.ts'
import { visibleFields } from '../../domain/household-sight.ts'
import { redact } from '../../domain/redact.ts'
import type { Transaction, WholeHousehold } from '../../store/index.ts'
import { mayHere } from '../command-form.tsx'
import { HouseholdDeeds, Standing, seenBy, urgedIn } from '../household.tsx'
import { MatterRow } from '../matter-row.tsx'
import { Strip, twelveMonths } from '../month-strip.tsx'
import type { ConsoleApp, Desk, Visitor } from '../options.ts'
import { Card, Empty, Fact, Fold } from '../parts.tsx'
import { DeedsOn } from '../person-deeds.tsx'
import { noteLooks, viewerOf } from '../scope.ts'

/** So many of its last visits and matters; the ledgers have the rest. */
const LAST = 30

/** One household: who visits it, when somebody was there, what it is about; each part for whoever may see it. */
export function householdPage(app: ConsoleApp, desk: Desk): void {
  app.get('/households/:household{[\\w-]{1,64}}', async (c) => {
    const visitor = c.get('visitor')
    const now = desk.clock.now()
    const today = dayOf(now)
    const months = twelveMonths(today)
    const found = await desk.store.transaction(async (tx) => {
      const whole = await tx.pages.household(c.req.param('household'), `${months[0]}-01`, LAST)
      return whole && shown(tx, whole, visitor, desk)
    })
    if (!found) throw new HTTPException(404)
    const { whole, seen, members, address, delegate, visits, urged } = found
    const { registry } = desk.ears
    const edits = registry.live.filter(({ form }) => form?.onPeople === 'household' || form?.onPeople === 'liaison')
    const mayEdit = edits.some((command) => mayHere(command, visitor))
    const isEdited = edits.some(({ id }) => visitor.typed?.command === id)
    const deeds = { desk, visitor, back: c.req.path, about: seen.head }
    return desk.show(c, {
      title: `${seen.number} ${seen.head}`,
      body: (
        <>
          {whole.hasLeft && <p class="answer answer_no">这一户已经不在名册里了，下面是留下的记录</p>}
          <Card title="这一户" aside={seen.duties[0] && <Standing duty={seen.duties[0]} today={today} />}>
            <dl class="facts">
              <Fact name="组织">{visitor.orgs.get(whole.orgId)?.name}</Fact>
              {seen.category && <Fact name="类别">{seen.category}</Fact>}
              {members ? <Fact name="人数">{members} 人</Fact> : null}
              {address && <Fact name="住在">{address}</Fact>}
              {delegate && <Fact name="户代表">{delegate}</Fact>}
              <Fact name="联系人">
                {seen.duties.length === 0 && '还没有'}
                {seen.duties.map(({ owner, ownerId, dueDay }, at) => (
                  <span class="part">
                    <a href={`/people/${ownerId}`}>{owner}</a>
                    {`（${rhythm(whole.cadences[at])}${dueDay} 前走访）`}
                  </span>
                ))}
              </Fact>
              {seen.note && <Fact name="暂缓的原因">{seen.note}</Fact>}
            </dl>
            <div class="row">
              <Strip months={months} visitedOn={seen.visitedOn} />
            </div>
            {!whole.hasLeft && (
              <div class="row">
                <HouseholdDeeds {...{ registry, urged, months, today, visitor }} row={seen} back={c.req.path} />
                {mayEdit && (
                  <Fold label="改联系人、走访周期" about={seen.head} open={isEdited}>
                    <div class="row__deeds">
                      <DeedsOn of="household" given={{ household: seen.number }} whole {...deeds} />
                      {seen.duties.map(({ owner }) => (
                        <DeedsOn
                          of="liaison"
                          what={owner}
                          given={{ household: seen.number, people: owner }}
                          whole
                          {...deeds}
                        />
                      ))}
                    </div>
                  </Fold>
                )}
              </div>
            )}
          </Card>
          <Card title="走访记录">
            {visits.length === 0 && <Empty>还没有人去过</Empty>}
            <ol class="timeline">
              {visits.map(({ dates, head, note }) => (
                <li>
                  <time datetime={dates}>{dates}</time>
                  <span>
                    {head}
                    {note && `：${note}`}
                  </span>
                </li>
              ))}
            </ol>
            {visits.length === LAST && <p class="row row__note">再早的在走访台账里</p>}
          </Card>
          <Card title="这一户的事">
            {whole.matters.length === 0 && <Empty>没有登记过这一户的事</Empty>}
            <ul class="rows">
              {whole.matters.map((matter) => (
                <MatterRow registry={desk.registry} matter={matter} now={now} />
              ))}
            </ul>
          </Card>
        </>
      ),
    })
  })
}

/** What this person may see of it, by the one redaction; looking leaves its line. Null when it is not theirs to see at all. */
async function shown(tx: Transaction, whole: WholeHousehold, visitor: Visitor, desk: Desk) {
  const { orgs, village } = visitor
  const seen = orgs.isWithin(whole.orgId, village.id) ? seenBy(visitor, whole) : null
  if (!seen) return null
  const liaisons = whole.duties.map(({ ownerId }) => ownerId)
  const fields = visibleFields(viewerOf(visitor, whole.orgId, liaisons), 'direct')
  const { head, category, address } = redact(
    { head: whole.delegate, category: whole.members, address: whole.address },
    fields,
  )
  noteLooks(tx, visitor, 'household', [whole], desk.clock.now())
  return {
    ...{ whole, seen, delegate: head, members: category, address },
    visits: whole.visits.map(({ day, person, note }) => redact({ dates: day, head: person.name, note }, fields)),
    urged: await urgedIn(tx, desk.registry, village.id),
  }
}

/** 每 30 天， for a cadence that is a number of days. */
const rhythm = (cadence: string | undefined): string => (/^\d+$/.test(cadence ?? '') ? `每 ${cadence} 天，` : '')

/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { ORG_KIND_NAMES } from '../../domain/org.ts'
import { ROLE_NAMES, ROLES, ROOM_KINDS, ROOM_NAMES, type Role } from '../../domain/roles.ts'
import type { ListedPerson } from '../../store/index.ts'
import { Exports } from '../export.tsx'
import { pageIn } from '../forms.ts'
import type { ConsoleApp, Desk, Visitor } from '../options.ts'
import { address, Card, Choice, Empty, Field, Filter, LISTED, Pager } from '../parts.tsx'
import { DeedsOn, PersonDeeds } from '../person-deeds.tsx'
import { PersonalPapers } from '../personal.tsx'
import { orgIdsOf } from '../scope.ts'
import { mayBringRoster, ROSTER } from './roster.tsx'

/** 人员与组织: who is who, who is bound, which groups the bot knows. Phones are nobody's business here. */
export function peoplePage(app: ConsoleApp, desk: Desk): void {
  app.get('/people', async (c) => {
    const visitor = c.get('visitor')
    const page = pageIn(c)
    const role = ROLES.find((one) => one === c.req.query('role'))
    const name = c.req.query('name')?.trim().slice(0, 20) || undefined
    const { found, rooms } = await desk.store.transaction(async (tx) => ({
      found: await tx.pages.people({ orgIds: orgIdsOf(visitor), role, name }, (page - 1) * LISTED, LISTED),
      rooms: await tx.rooms.ofVillage(visitor.village.id, ROOM_KINDS),
    }))
    return desk.show(c, {
      title: '人员与组织',
      exports: true,
      body: (
        <>
          <Filter>
            <Field label="姓名">
              <input class="input" name="name" value={name ?? ''} maxlength={20} />
            </Field>
            <Choice
              label="角色"
              name="role"
              value={role ?? ''}
              options={[['', '全部'], ...ROLES.map((one): [string, string] => [one, ROLE_NAMES[one]])]}
            />
          </Filter>
          <div class="row__deeds above">
            <DeedsOn of="above" about="" given={{}} whole back="/people" {...{ desk, visitor }} />
          </div>
          {mayBringRoster(visitor) && (
            <p class="above">
              <a href={ROSTER}>上传花名册</a>
            </p>
          )}
          <Card title={`${found.total} 人`}>
            {found.rows.length === 0 && <Empty>没有这样的人</Empty>}
            <ul class="rows">
              {found.rows.map((person) => (
                <PersonItem {...{ person, visitor, desk }} />
              ))}
            </ul>
            <Pager page={page} total={found.total} href={(to) => address('/people', { name, role, page: to })} />
          </Card>
          <Card title="微信群">
            {rooms.length === 0 && <Empty>还没有绑定的群。在群里发：绑定本群 组织名 村民群</Empty>}
            <ul class="rows">
              {rooms.map((room) => (
                <li class="row row__main">
                  <span class="row__title">{visitor.orgs.get(room.orgId)?.name}</span>
                  <span class="tag">{ROOM_NAMES[room.kind]}</span>
                  <DeedsOn
                    of="group"
                    back="/people"
                    about={ROOM_NAMES[room.kind]}
                    given={{ text: visitor.orgs.get(room.orgId)?.name ?? '', category: ROOM_NAMES[room.kind] }}
                    {...{ desk, visitor }}
                  />
                </li>
              ))}
            </ul>
          </Card>
          <Card title="组织">
            <ul class="rows">
              {orgsOf(visitor).map(([org, depth]) => (
                <li class={`row row__main depth-${depth}`}>
                  <span class="row__title">{org.name}</span>
                  <span class="tag">{ORG_KIND_NAMES[org.kind][0]}</span>
                </li>
              ))}
            </ul>
          </Card>
          <PersonalPapers {...{ desk, visitor }} />
          <Exports ledgers={desk.ledgers} of={['人员']} visitor={visitor} now={desk.clock.now()} />
        </>
      ),
    })
  })
}

function PersonItem({ person, visitor, desk }: { person: ListedPerson; visitor: Visitor; desk: Desk }) {
  const held = [...new Set(person.holdings.map((one) => one.role))] as readonly Role[]
  return (
    <li class="row">
      <div class="row__main">
        <a class="row__title" href={`/people/${person.id}`}>
          {person.name}
        </a>
        <span class={person.accounts > 0 ? 'tag' : 'tag tag_pressing'}>
          {person.accounts > 0 ? '已绑定' : '没绑定'}
        </span>
      </div>
      <p class="row__note">
        {visitor.orgs.get(person.orgId)?.name} · {held.map((role) => ROLE_NAMES[role]).join('、') || '村民'}
      </p>
      <div class="row__deeds">
        <PersonDeeds {...{ person, visitor, desk }} back="/people" />
      </div>
    </li>
  )
}

/** The village's organisations as a tree, with how deep each lies (at most 3). */
function orgsOf({ orgs, village }: Visitor) {
  const all = [...orgs.all].filter((org) => !org.vanished && orgs.isWithin(org.id, village.id))
  const walk = (id: string, depth: number): (readonly [(typeof all)[number], number])[] =>
    all
      .filter((org) => org.parentId === id)
      .flatMap((org) => [[org, Math.min(depth, 3)] as const, ...walk(org.id, depth + 1)])
  return [[village, 0] as const, ...walk(village.id, 1)]
}

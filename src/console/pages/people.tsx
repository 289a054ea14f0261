/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { dayOf } from '../../domain/day.ts'
import { ORG_KIND_NAMES } from '../../domain/org.ts'
import { ROLE_NAMES, ROLES, ROOM_KINDS, ROOM_NAMES, type Role } from '../../domain/roles.ts'
import type { FormStyle } from '../../speech/command-parts.ts'
import type { ListedPerson } from '../../store/index.ts'
import { CommandDeed, labelOf, mayHere, type Values } from '../command-form.tsx'
import { Exports } from '../export.tsx'
import { pageIn } from '../forms.ts'
import type { ConsoleApp, Desk, Visitor } from '../options.ts'
import { address, Card, Choice, Empty, Field, Filter, LISTED, Pager } from '../parts.tsx'
import { orgIdsOf } from '../scope.ts'

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
            <Deeds of="above" about="" given={{}} whole {...{ desk, visitor }} />
          </div>
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
                  <Deeds
                    of="group"
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
          <Exports ledgers={desk.ledgers} of={['人员']} visitor={visitor} now={desk.clock.now()} />
        </>
      ),
    })
  })
}

function PersonItem({ person, visitor, desk }: { person: ListedPerson; visitor: Visitor; desk: Desk }) {
  const { name } = person
  const held = [...new Set(person.holdings.map((one) => one.role))] as readonly Role[]
  return (
    <li class="row">
      <div class="row__main">
        <span class="row__title">{person.name}</span>
        <span class={person.accounts > 0 ? 'tag' : 'tag tag_pressing'}>
          {person.accounts > 0 ? '已绑定' : '没绑定'}
        </span>
      </div>
      <p class="row__note">
        {visitor.orgs.get(person.orgId)?.name} · {held.map((role) => ROLE_NAMES[role]).join('、') || '村民'}
      </p>
      <div class="row__deeds">
        {person.accounts > 0 && <Deeds of="account" about={name} given={{ people: name }} {...{ desk, visitor }} />}
        {held
          .filter((role) => role !== 'villager')
          .map((role) => (
            <Deeds
              of="role"
              about={name}
              what={ROLE_NAMES[role]}
              given={{ people: name, category: ROLE_NAMES[role] }}
              {...{ desk, visitor }}
            />
          ))}
        <Deeds of="person" about={name} given={{ people: name }} whole {...{ desk, visitor }} />
      </div>
    </li>
  )
}

interface DeedsProps {
  readonly of: NonNullable<FormStyle['onPeople']>
  readonly about: string
  /** Which of several of one person it is, behind the label: 卸任志愿者. */
  readonly what?: string
  readonly given: Values
  /** Also what may be left empty is asked. */
  readonly whole?: boolean
  readonly desk: Desk
  readonly visitor: Visitor
}

/** What is done to a group, an account, a role or a person, or to the list, for who may. */
function Deeds({ of, about, what = '', given, whole, desk, visitor }: DeedsProps) {
  const commands = desk.registry.live.filter((one) => one.form?.onPeople === of && mayHere(one, visitor))
  const today = dayOf(desk.clock.now())
  return (
    <>
      {commands.map((command) => (
        <CommandDeed
          {...{ command, visitor, about, given, today }}
          label={labelOf(command) + what}
          whole={whole ?? false}
          back="/people"
        />
      ))}
    </>
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

/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { dayOf } from '../../domain/day.ts'
import type { Matter } from '../../domain/matter.ts'
import { HELPERS } from '../../domain/roles.ts'
import type { Registry } from '../../speech/mechanism.ts'
import { filterOf, waitsIn } from '../../speech/waiting.ts'
import type { PageOf, Transaction } from '../../store/index.ts'
import { Post } from '../command-form.tsx'
import { Deeds } from '../deeds.tsx'
import { Exports } from '../export.tsx'
import { Names } from '../fields.tsx'
import { HouseholdItem, householdOf, seenBy, urgedIn, Visited } from '../household.tsx'
import { MatterRow } from '../matter-row.tsx'
import { twelveMonths } from '../month-strip.tsx'
import type { ConsoleApp, ConsoleContext, Desk, Visitor } from '../options.ts'
import { OwedCard, owedBy } from '../owed.tsx'
import { Card, Empty, Field } from '../parts.tsx'
import { noteLooks, orgIdsOf } from '../scope.ts'
import { UnreachedCard, UnsaidCard, unsaidIn } from '../unsaid.tsx'

/** So many of each; the rest is on its own page. */
const LISTED = 8
/** So many people are read whom nothing reaches. */
const UNREACHED = 50

const UNSAID = 'at-unsaid'
const LOST = 'at-lost'
const LATE = 'at-visits'

/** 今天: what needs somebody, and nothing else. */
export function todayPage(app: ConsoleApp, desk: Desk): void {
  app.get('/', async (c) => {
    const visitor = c.get('visitor')
    const now = desk.clock.now()
    const today = dayOf(now)
    const read = await desk.store.transaction((tx) => look(tx, visitor, desk, now))
    const { matters, late, urged, owed, unsaid, unreached, names } = read
    const lists = matters.filter(({ found }) => found.total > 0)
    const counts: readonly Count[] = [
      ...(unsaid.total > 0 ? [{ id: UNSAID, what: '没发出去的话', count: unsaid.total }] : []),
      ...(unreached.length > 0 ? [{ id: LOST, what: '找不到的人', count: unreached.length }] : []),
      ...lists.map(({ id, what, found }) => ({ id, what, count: found.total })),
      ...(late.total > 0 ? [{ id: LATE, what: '走访逾期', count: late.total }] : []),
      ...owed.map(({ list, items }, at) => ({ id: `owed-${at}`, what: list.late, count: items.length })),
    ]
    const quiet =
      lists.length === 0 && late.total === 0 && owed.length === 0 && unsaid.total === 0 && unreached.length === 0
    return desk.show(c, {
      title: '今天',
      live: true,
      exports: true,
      body: (
        <>
          {quiet && (
            <Card title="都办好了">
              <Empty>没有要您操心的事</Empty>
            </Card>
          )}
          <Counts of={counts} />
          {unsaid.total > 0 && <UnsaidCard unsaid={unsaid} id={UNSAID} />}
          {unreached.length > 0 && <UnreachedCard people={unreached} id={LOST} />}
          {lists.map(({ id, what, href, found }) => (
            <Waiting
              id={id}
              registry={desk.ears.registry}
              title={what}
              href={href}
              found={found}
              read={read}
              visitor={visitor}
            />
          ))}
          {late.total > 0 && (
            <Card
              id={LATE}
              title={`走访逾期（${late.total} 户）`}
              aside={late.total > LISTED && <a href="/visits?late=1">全部</a>}
            >
              <ul class="rows">
                {late.rows.map((row) => (
                  <HouseholdItem
                    registry={desk.ears.registry}
                    urged={urged}
                    row={row}
                    months={twelveMonths(today)}
                    today={today}
                    visitor={visitor}
                    back={`/#${LATE}`}
                  />
                ))}
              </ul>
            </Card>
          )}
          {owed.map((of, at) => (
            <OwedCard {...{ of, today }} title={of.list.late} id={`owed-${at}`} />
          ))}
          <Speak visitor={visitor} c={c} />
          <Names of={names} />
          <Exports ledgers={desk.ledgers} of={desk.ledgers.names} visitor={visitor} now={now} />
        </>
      ),
    })
  })
}

interface Count {
  /** Where on the page it is. */
  readonly id: string
  readonly what: string
  readonly count: number
}

/** How many of each, each a way to where they are. */
function Counts({ of }: { readonly of: readonly Count[] }) {
  if (of.length === 0) return null
  return (
    <nav aria-label="今天有几件">
      <ul class="counts">
        {of.map(({ id, what, count }) => (
          <li>
            <a href={`#${id}`}>
              {what} <strong>{count}</strong>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface WaitingProps {
  readonly id: string
  readonly registry: Registry
  readonly title: string
  readonly href: string
  readonly found: PageOf<Matter>
  readonly read: Read
  readonly visitor: Visitor
}

function Waiting({ id, registry, title, href, found, read: { households, now }, visitor }: WaitingProps) {
  const back = `/#${id}`
  const reader = { personId: visitor.person.id, roles: visitor.roles }
  return (
    <Card id={id} title={`${title}（${found.total}）`} aside={href && found.total > LISTED && <a href={href}>全部</a>}>
      <ul class="rows">
        {found.rows.map((matter) => {
          const household = households.get(matter.id)
          return (
            <MatterRow
              registry={registry}
              matter={matter}
              now={now}
              about={household && `${household.number} ${household.head}`}
              orgs={visitor.orgs}
              text={registry.matter(matter.kind)?.body?.(matter, reader)}
            >
              {household && <Visited {...household} registry={registry} today={dayOf(now)} {...{ visitor, back }} />}
              <Deeds {...{ registry, matter, visitor, back }} today={dayOf(now)} />
            </MatterRow>
          )
        })}
      </ul>
    </Card>
  )
}

/** Whatever has no button: the same words as in WeChat. */
function Speak({ visitor, c }: { visitor: Visitor; c: ConsoleContext }) {
  return (
    <Card title="跟小助手说一句" screenOnly>
      <div class="row">
        <Post visitor={visitor} back={c.req.path} label="发送" tone="primary">
          <Field label="像在微信里一样说" hidden>
            <input
              class="input input_wide"
              name="say"
              placeholder="比如：任务 全体网格员 本周五前 报送台账"
              value={visitor.typed?.say}
              required
            />
          </Field>
        </Post>
      </div>
    </Card>
  )
}

type Read = Awaited<ReturnType<typeof look>>

async function look(tx: Transaction, visitor: Visitor, { registry }: Desk, now: Date) {
  const { village } = visitor
  const [today, orgIds] = [dayOf(now), orgIdsOf(visitor)]
  const matters: {
    readonly id: string
    readonly what: string
    readonly href: string
    readonly found: PageOf<Matter>
  }[] = []
  for (const { kind, wait, at } of await waitsIn(tx, registry, village.id)) {
    matters.push({
      id: `waits-${at}`,
      what: wait.what,
      href: kind.page ? `/${kind.page}?state=${wait.states[0]}` : '',
      found: await tx.pages.waiting(village.id, filterOf(wait, kind.workflow.kind, now), LISTED),
    })
  }
  const visitable = matters.flatMap(({ found }) =>
    found.rows.filter(({ kind, state }) => registry.matter(kind)?.visitedIn?.includes(state)),
  )
  const late = await tx.pages.households({ orgIds, lateOn: today }, `${twelveMonths(today)[0]}-01`, 0, LISTED)
  const seen = late.rows.flatMap((row) => seenBy(visitor, row) ?? [])
  noteLooks(tx, visitor, 'today', seen, now)
  return {
    now,
    matters,
    late: { ...late, rows: seen },
    urged: await urgedIn(tx, registry, village.id),
    households: await householdsOf(tx, visitable, visitor, now),
    unsaid: await unsaidIn(tx, visitor, now, LISTED),
    unreached: await tx.people.unreachedIn(orgIds, UNREACHED),
    owed: await owedBy(tx, registry.duties, village.id, today, LISTED),
    names: await tx.pages.namesHolding(HELPERS, orgIds, 300),
  }
}

/** The households that wait for somebody at their door, by the matter that says so. */
async function householdsOf(tx: Transaction, events: readonly Matter[], visitor: Visitor, now: Date) {
  const found = new Map<string, { readonly number: string; readonly head: string }>()
  for (const event of events) {
    const household = await householdOf(tx, event, visitor, 'today', now)
    if (household) found.set(event.id, household)
  }
  return found
}

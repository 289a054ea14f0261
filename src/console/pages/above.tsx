/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { HTTPException } from 'hono/http-exception'
import { dayOf } from '../../domain/day.ts'
import type { Matter } from '../../domain/matter.ts'
import type { Org } from '../../domain/org.ts'
import { Deeds } from '../deeds.tsx'
import { Exports } from '../export.tsx'
import { pageIn, type Sought, soughtIn } from '../forms.ts'
import { MatterRow } from '../matter-row.tsx'
import { type ListPage, pagesAbove, townshipsOf } from '../menu.ts'
import type { ConsoleApp, ConsoleContext, Desk, Visitor } from '../options.ts'
import { address, Card, Choice, Empty, Filter, LISTED, Pager, Search } from '../parts.tsx'
import { seenIn } from '../scope.ts'

/** No more are looked through; the ledger has them all. */
const MOST = 300

/** Pages of a township: what its villages raised and it answers, what runs out next in front. */
export function abovePages(app: ConsoleApp, desk: Desk): void {
  for (const page of pagesAbove(desk.ears.registry)) app.get(page.path, (c) => above(c, desk, page))
}

async function above(c: ConsoleContext, desk: Desk, listed: ListPage): Promise<Response> {
  const visitor = c.get('visitor')
  const townships = townshipsOf(visitor)
  const township = townships.find(({ id }) => id === c.req.query('of')) ?? townships[0]
  if (!township) throw new HTTPException(403)
  const now = desk.clock.now()
  const [state, sort, page] = [c.req.query('state') ?? OPEN, c.req.query('sort') ?? '', pageIn(c)]
  const all = await read(desk, listed, visitor, township)
  const sought = soughtIn(c)
  const ofState = all.filter((one) => isIn(state, one, desk) && isSought(one, sought, listed))
  const sorts = sortsOf(listed)
  const found = ofState.filter((one) => sort === '' || sorts.of(one) === sort).toSorted(byUrgency(listed))
  const href = (to: number) => address(listed.path, { of: c.req.query('of'), q: sought?.typed, state, sort, page: to })
  return desk.show(c, {
    title: `${listed.title} · ${township.name}`,
    exports: true,
    body: (
      <>
        <Filter>
          <Search value={sought?.typed ?? ''} label="找" holder="号码、姓名、几个字" />
          {townships.length > 1 && (
            <Choice label="乡镇" name="of" value={township.id} options={townships.map(({ id, name }) => [id, name])} />
          )}
          <Choice label="状态" name="state" value={state} options={statesIn(listed, all, desk)} />
          {sorts.called && (
            <Choice
              label={sorts.called}
              name="sort"
              value={sort}
              options={[
                ['', `全部（${ofState.length}）`],
                ...Object.entries(sorts.among).map(([id, name]) => {
                  const count = ofState.filter((one) => sorts.of(one) === id).length
                  return [id, `${name}（${count}）`] as const
                }),
              ]}
            />
          )}
        </Filter>
        <Card title={`${found.length} 条`}>
          {found.length === 0 ? (
            <Empty>现在没有</Empty>
          ) : (
            <ul class="rows">
              {found.slice((page - 1) * LISTED, page * LISTED).map((matter) => {
                const there = seenIn(matter.villageId, visitor)
                return (
                  <MatterRow registry={desk.registry} matter={matter} now={now} of={there.village} orgs={visitor.orgs}>
                    <Deeds
                      registry={desk.ears.registry}
                      {...{ matter }}
                      visitor={there}
                      today={dayOf(now)}
                      back={href(page)}
                    />
                  </MatterRow>
                )
              })}
            </ul>
          )}
          <Pager page={page} total={found.length} href={href} />
        </Card>
        <Exports ledgers={desk.ledgers} of={listed.ledgers} visitor={visitor} above={township} now={now} />
      </>
    ),
  }) as Promise<Response>
}

/** Whether it is what is looked for: by number, by its words, or by somebody who is named with it. */
function isSought(matter: Matter, sought: Sought | null, { kinds }: ListPage): boolean {
  if (!sought) return true
  if (sought.words === undefined) return matter.number === sought.number
  const { words } = sought
  const named = kinds.find((one) => kindOf(one) === matter.kind)?.named
  return (
    matter.title.includes(words) ||
    matter.participants.some((one) => one.name.includes(words) && (named?.(one, matter) ?? true))
  )
}

/** What still wants somebody. */
const OPEN = 'open-all'

async function read(desk: Desk, { kinds }: ListPage, { orgs }: Visitor, township: Org): Promise<readonly Matter[]> {
  const villageIds = [...orgs.all].filter(({ id, kind }) => kind === 'village' && orgs.isWithin(id, township.id))
  const filter = { villageIds: villageIds.map(({ id }) => id), orgId: township.id, kinds: kinds.map(kindOf) }
  const open = kinds.flatMap(({ workflow }) =>
    Object.keys(workflow.states).filter((state) => !desk.registry.isSettled({ kind: workflow.kind, state })),
  )
  const settled = kinds.flatMap(({ workflow }) => Object.keys(workflow.states)).filter((one) => !open.includes(one))
  return desk.store.transaction(async (tx) => {
    const [waiting, done] = [await tx.pages.above(filter, open, MOST), await tx.pages.above(filter, settled, MOST)]
    return [...waiting.rows, ...done.rows]
  })
}

const kindOf = ({ workflow }: ListPage['kinds'][number]): string => workflow.kind

const isIn = (state: string, matter: Matter, { registry }: Desk): boolean =>
  state === OPEN ? !registry.isSettled(matter) : state === '' || matter.state === state

/** What waits, then each state some are in, as their kind calls it. */
function statesIn({ kinds }: ListPage, all: readonly Matter[], desk: Desk): readonly (readonly [string, string])[] {
  const names = kinds.flatMap(({ words }) => Object.entries(words.states))
  const counted = names.map(([id, name]) => [id, name, all.filter((one) => one.state === id).length] as const)
  return [
    [OPEN, `没办完的（${all.filter((one) => isIn(OPEN, one, desk)).length}）`],
    ['', `全部（${all.length}）`],
    ...counted.filter(([, , count]) => count > 0).map(([id, name, count]) => [id, `${name}（${count}）`] as const),
  ]
}

/** The sorts of the kinds together; one of a kind without sorts is of none. */
function sortsOf({ kinds }: ListPage) {
  const sorted = kinds.flatMap(({ workflow, sorts }) => (sorts ? [[workflow.kind, sorts] as const] : []))
  return {
    called: sorted[0]?.[1].called ?? '',
    among: Object.fromEntries(sorted.flatMap(([, { among }]) => Object.entries(among))),
    of: (matter: Matter) => sorted.find(([kind]) => kind === matter.kind)?.[1].of(matter),
  }
}

/** What runs out next in front, then what has no clock now, newest first. */
function byUrgency({ kinds }: ListPage): (one: Matter, other: Matter) => number {
  const at = (matter: Matter) =>
    kinds
      .find(({ workflow }) => workflow.kind === matter.kind)
      ?.runsOut?.(matter)
      ?.at.getTime() ?? Infinity
  const compared = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1)
  return (one, other) => compared(at(one), at(other)) || compared(other.createdAt.getTime(), one.createdAt.getTime())
}

/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { dayOf } from '../domain/day.ts'
import { HELPERS } from '../domain/roles.ts'
import { Deeds } from './deeds.tsx'
import { Exports } from './export.tsx'
import { Names, RATINGS } from './fields.tsx'
import { pageIn, type Sought, soughtIn } from './forms.ts'
import { MatterRow, rowOf } from './matter-row.tsx'
import type { ListPage } from './menu.ts'
import type { ConsoleContext, Desk } from './options.ts'
import { address, Card, Choice, Empty, Filter, LISTED, Pager, Search } from './parts.tsx'
import { orgIdsOf } from './scope.ts'

export interface List {
  readonly page: ListPage
  /** Above and below the list. */
  readonly before: Child
  readonly after: Child
  /** Nothing stands above it. */
  readonly isBare: boolean
}

/** A page that lists matters: by state and month, newest first. */
export async function listPage(
  c: ConsoleContext,
  desk: Desk,
  { page: listed, before, after, isBare }: List,
): Promise<Response> {
  const visitor = c.get('visitor')
  const { village } = visitor
  const now = desk.clock.now()
  const [page, today] = [pageIn(c), dayOf(now)]
  const { state, month, rating } = asked(c)
  const sought = soughtIn(c)
  const { found, states, names } = await desk.store.transaction(async (tx) => {
    const filter = {
      villageId: village.id,
      kinds: listed.kinds.map(kindOf),
      state,
      month,
      rating,
      ...soughtOf(listed, sought),
    }
    return {
      found: await tx.pages.matters(filter, (page - 1) * LISTED, LISTED),
      states: await tx.pages.states(filter),
      names: await tx.pages.namesHolding(HELPERS, orgIdsOf(visitor), 300),
    }
  })
  const all = [...states.values()].reduce((sum, count) => sum + count, 0)
  const href = (to: number) =>
    address(listed.path, { q: sought?.typed, state, month, rating: rating && `${rating}`, page: to })
  return desk.show(c, {
    title: listed.title,
    exports: true,
    body: (
      <>
        {before}
        {listed.kinds.length > 0 ? (
          <>
            <Filter>
              <Search value={sought?.typed ?? ''} label="找" holder="号码、姓名、几个字" />
              <Choice
                label="状态"
                name="state"
                value={state ?? ''}
                options={[
                  ['', `全部（${all}）`],
                  ...[...states].map(([one, count]) => [one, `${stateIn(listed, one)}（${count}）`] as const),
                ]}
              />
              <Choice label="月份" name="month" value={month ?? ''} options={[['', '全部'], ...months(now)]} />
              {listed.kinds.some(({ rated }) => rated) && (
                <Choice label="满意度" name="rating" value={`${rating ?? ''}`} options={[['', '不限'], ...RATINGS]} />
              )}
            </Filter>
            <Card title={`${found.total} 条`}>
              {found.rows.length === 0 ? (
                <Empty>
                  {sought || state || month || rating ? '没有这样的，换个条件再找' : `这里还没有${listed.title}`}
                </Empty>
              ) : (
                <ul class="rows">
                  {found.rows.map((matter) => (
                    <MatterRow registry={desk.registry} matter={matter} now={now} orgs={visitor.orgs}>
                      <Deeds
                        registry={desk.ears.registry}
                        {...{ matter, visitor, today }}
                        back={`${href(page)}#${rowOf(matter)}`}
                      />
                    </MatterRow>
                  ))}
                </ul>
              )}
              <Pager page={page} total={found.total} href={href} />
            </Card>
          </>
        ) : (
          isBare && <Empty>这里还没有{listed.title}</Empty>
        )}
        {after}
        <Names of={names} />
        <Exports ledgers={desk.ledgers} of={listed.ledgers} visitor={visitor} now={now} />
      </>
    ),
  }) as Promise<Response>
}

/** What is looked for, as the store takes it. Who is not named with a matter is not found by their name. */
function soughtOf({ kinds }: ListPage, sought: Sought | null) {
  if (sought?.words === undefined) return { number: sought?.number }
  return { words: { said: sought.words, naming: kinds.filter(({ named }) => !named).map(kindOf) } }
}

const kindOf = ({ workflow }: ListPage['kinds'][number]): string => workflow.kind

/** What the first of the listed kinds that knows a state calls it. */
function stateIn({ kinds }: ListPage, state: string): string {
  return kinds.map(({ words }) => words.states[state]).find((name) => name !== undefined) ?? '别的'
}

function asked(c: ConsoleContext) {
  const [state, month, rating] = [c.req.query('state'), c.req.query('month'), c.req.query('rating') ?? '']
  return {
    state: state && /^\w{1,20}$/.test(state) ? state : undefined,
    month: month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined,
    rating: /^[1-5]$/.test(rating) ? Number(rating) : undefined,
  }
}

/** The last twelve months, the present one first. */
function months(now: Date): readonly (readonly [string, string])[] {
  const [year = 0, month = 1] = dayOf(now).split('-').map(Number)
  return Array.from({ length: 12 }, (_, back) => {
    const at = new Date(Date.UTC(year, month - 1 - back, 1))
    return [at.toISOString().slice(0, 7), `${at.getUTCFullYear()} 年 ${at.getUTCMonth() + 1} 月`] as const
  })
}

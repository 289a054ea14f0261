/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { dayOf } from '../domain/day.ts'
import { HELPERS } from '../domain/roles.ts'
import { Deeds } from './deeds.tsx'
import { Exports } from './export.tsx'
import { Names } from './fields.tsx'
import { pageIn } from './forms.ts'
import { MatterRow } from './matter-row.tsx'
import type { ListPage } from './menu.ts'
import type { ConsoleContext, Desk } from './options.ts'
import { address, Card, Choice, Empty, Filter, LISTED, Pager } from './parts.tsx'
import { orgIdsOf } from './scope.ts'

export interface List {
  readonly page: ListPage
  readonly charts: boolean
  /** Above and below the list. */
  readonly before: Child
  readonly after: Child
}

/** A page that lists matters: by state and month, newest first. */
export async function listPage(
  c: ConsoleContext,
  desk: Desk,
  { page: listed, charts, before, after }: List,
): Promise<Response> {
  const visitor = c.get('visitor')
  const { village } = visitor
  const now = desk.clock.now()
  const [page, today] = [pageIn(c), dayOf(now)]
  const { state, month } = asked(c)
  const { found, states, names } = await desk.store.transaction(async (tx) => {
    const filter = { villageId: village.id, kinds: listed.kinds.map(({ workflow }) => workflow.kind), state, month }
    return {
      found: await tx.pages.matters(filter, (page - 1) * LISTED, LISTED),
      states: await tx.pages.states(filter),
      names: await tx.pages.namesHolding(HELPERS, orgIdsOf(visitor), 300),
    }
  })
  const all = [...states.values()].reduce((sum, count) => sum + count, 0)
  const href = (to: number) => address(listed.path, { state, month, page: to })
  return desk.show(c, {
    title: listed.title,
    charts,
    exports: true,
    body: (
      <>
        {before}
        <Filter>
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
        </Filter>
        <Card title={`${found.total} 条`}>
          {found.rows.length === 0 ? (
            <Empty>这里还没有{listed.title}</Empty>
          ) : (
            <ul class="rows">
              {found.rows.map((matter) => (
                <MatterRow registry={desk.registry} matter={matter} now={now}>
                  <Deeds registry={desk.ears.registry} {...{ matter, visitor, today }} back={href(page)} />
                </MatterRow>
              ))}
            </ul>
          )}
          <Pager page={page} total={found.total} href={href} />
        </Card>
        {after}
        <Names of={names} />
        <Exports ledgers={desk.ledgers} of={listed.ledgers} visitor={visitor} now={now} />
      </>
    ),
  }) as Promise<Response>
}

/** What the first of the listed kinds that knows a state calls it. */
function stateIn({ kinds }: ListPage, state: string): string {
  return kinds.map(({ words }) => words.states[state]).find((name) => name !== undefined) ?? state
}

function asked(c: ConsoleContext): { readonly state: string | undefined; readonly month: string | undefined } {
  const [state, month] = [c.req.query('state'), c.req.query('month')]
  return {
    state: state && /^\w{1,20}$/.test(state) ? state : undefined,
    month: month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined,
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

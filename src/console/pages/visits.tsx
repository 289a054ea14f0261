/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { dayOf } from '../../domain/day.ts'
import { byPart, sum } from '../../speech/tallies.ts'
import { Chart } from '../chart.tsx'
import { Exports } from '../export.tsx'
import { pageIn, soughtIn } from '../forms.ts'
import { HouseholdItem, seenBy, urgedIn } from '../household.tsx'
import { twelveMonths } from '../month-strip.tsx'
import type { ConsoleApp, Desk, Visitor } from '../options.ts'
import { address, Card, Choice, Empty, Filter, LISTED, Pager, Search } from '../parts.tsx'
import { noteLooks, orgIdsOf } from '../scope.ts'

/** Every household counts in one of these. */
const STANDINGS = [
  ['走访过', 'covered'],
  ['该走访', 'due'],
  ['逾期', 'overdue'],
  ['还没到期', 'ahead'],
  ['没有联系人', 'alone'],
  ['暂缓', 'muted'],
] as const

/** 走访: how each 网格 stands, and each household over the last twelve months. */
export function visitsPage(app: ConsoleApp, desk: Desk): void {
  app.get('/visits', async (c) => {
    const visitor = c.get('visitor')
    const now = desk.clock.now()
    const [page, today] = [pageIn(c), dayOf(now)]
    const months = twelveMonths(today)
    const orgIds = orgIdsOf(visitor)
    const grid = orgIds.find((id) => id === c.req.query('grid'))
    const late = c.req.query('late') === '1'
    const sought = soughtIn(c)
    const isFirst = page === 1 && !sought
    const { tallies, found, urged } = await desk.store.transaction(async (tx) => {
      const within = grid ? orgIds.filter((id) => visitor.orgs.isWithin(id, grid)) : orgIds
      const filter = { orgIds: within, lateOn: late ? today : undefined, words: sought?.typed }
      const households = await tx.pages.households(filter, `${months[0]}-01`, (page - 1) * LISTED, LISTED)
      const seen = households.rows.flatMap((row) => seenBy(visitor, row) ?? [])
      noteLooks(tx, visitor, 'visits', seen, now)
      return {
        // Of the whole village, which is not counted anew for every page of it.
        tallies: isFirst ? await tx.visitProgress.tallies(orgIds, today) : [],
        found: { ...households, rows: seen },
        urged: await urgedIn(tx, desk.registry, visitor.village.id),
      }
    })
    const parts = byPart(tallies, visitor.village.id, visitor.orgs)
    const { never } = sum(tallies)
    const href = (to: number) => address('/visits', { q: sought?.typed, grid, late: late ? '1' : '', page: to })
    return desk.show(c, {
      title: '走访',
      exports: true,
      body: (
        <>
          {isFirst && (
            <Card title="各网格">
              {parts.length === 0 ? (
                <Empty>还没有登记要走访的户</Empty>
              ) : (
                <Chart
                  caption="各网格走访到了哪一步（户）"
                  columns={['网格', ...STANDINGS.map(([title]) => title)]}
                  rows={parts.map(([name, one]) => [name, ...STANDINGS.map(([, of]) => one[of])])}
                />
              )}
              {never > 0 && <p class="row row__note">还没有人去过的 {never} 户</p>}
            </Card>
          )}
          <Filter>
            <Search value={sought?.typed ?? ''} label="找" holder="户号、户主、联系人" />
            <Choice label="网格" name="grid" value={grid ?? ''} options={[['', '全村'], ...gridsOf(visitor)]} />
            <Choice
              label="看哪些"
              name="late"
              value={late ? '1' : ''}
              options={[
                ['', '全部户'],
                ['1', '只看逾期'],
              ]}
            />
          </Filter>
          <Card title={`${found.total} 户`}>
            {found.rows.length === 0 && <Empty>没有要看的户</Empty>}
            <ul class="rows">
              {found.rows.map((row) => (
                <HouseholdItem
                  registry={desk.ears.registry}
                  urged={urged}
                  row={row}
                  months={months}
                  today={today}
                  visitor={visitor}
                  back={href(page)}
                />
              ))}
            </ul>
            <Pager page={page} total={found.total} href={href} />
          </Card>
          <Exports ledgers={desk.ledgers} of={['走访', '户']} visitor={visitor} now={now} />
        </>
      ),
    })
  })
}

function gridsOf({ orgs, village }: Visitor): readonly (readonly [string, string])[] {
  return [...orgs.all]
    .filter((org) => org.kind === 'grid' && !org.vanished && orgs.isWithin(org.id, village.id))
    .map((org) => [org.id, org.name] as const)
}

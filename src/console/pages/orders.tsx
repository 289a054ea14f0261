/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { dayOf, plusDays, startOfDay } from '../../domain/day.ts'
import { HELPERS } from '../../domain/roles.ts'
import type { Claimed } from '../../store/index.ts'
import { deedsFor } from '../deeds.tsx'
import { listPage } from '../list.tsx'
import type { ConsoleApp, Desk } from '../options.ts'
import { Card, Chart } from '../parts.tsx'
import { orgIdsOf } from '../scope.ts'

const WEEKS = 12

/** 点单: the orders, how many a week and how soon somebody took them. */
export function ordersPage(app: ConsoleApp, desk: Desk): void {
  app.get('/orders', async (c) => {
    const visitor = c.get('visitor')
    const now = desk.clock.now()
    const first = plusDays(mondayOf(dayOf(now)), -7 * (WEEKS - 1))
    const { claims, helpers } = await desk.store.transaction(async (tx) => ({
      claims: await tx.pages.claims(visitor.village.id, startOfDay(first)),
      helpers: await tx.pages.namesHolding(HELPERS, orgIdsOf(visitor), 300),
    }))
    return listPage(c, desk, {
      title: '点单',
      kinds: ['order'],
      path: '/orders',
      ledger: '点单',
      deeds: (matter, back) => deedsFor(desk.registry, matter, visitor, back, helpers),
      after: (
        <Card title="近 12 周">
          <Chart
            caption="每周点单数，多久有人接（小时，取中间值）"
            kind="bar"
            columns={['周', '点单', '多久有人接（小时）']}
            rows={weeks(claims, first)}
          />
        </Card>
      ),
    })
  })
}

function mondayOf(day: string): string {
  return plusDays(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7))
}

function weeks(claims: readonly Claimed[], first: string): readonly (readonly [string, number, number | null])[] {
  return Array.from({ length: WEEKS }, (_, at) => {
    const [from, to] = [plusDays(first, 7 * at), plusDays(first, 7 * (at + 1))]
    const own = claims.filter(({ createdAt }) => createdAt >= startOfDay(from) && createdAt < startOfDay(to))
    const waits = own.flatMap(({ createdAt, claimedAt }) =>
      claimedAt ? [(claimedAt.getTime() - createdAt.getTime()) / 3_600_000] : [],
    )
    return [from.slice(5), own.length, median(waits)] as const
  })
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted[Math.floor(sorted.length / 2)]
  return middle === undefined ? null : Math.round(middle * 10) / 10
}

/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { plusDays, startOfDay } from '../domain/day.ts'
import type { MatterKind } from '../speech/mechanism.ts'
import type { Followed } from '../store/index.ts'
import { Chart } from './chart.tsx'
import { Card } from './parts.tsx'

const WEEKS = 12

/** The Monday from which on weeks are counted. */
export function firstWeek(today: string): string {
  return plusDays(mondayOf(today), -7 * (WEEKS - 1))
}

interface Props {
  readonly of: NonNullable<MatterKind['weekly']>
  readonly matters: readonly Followed[]
  readonly today: string
}

/** How many were raised each week, and how many hours the next step took. */
export function Weekly({ of: { caption, raised, followed }, matters, today }: Props) {
  return (
    <Card title={`近 ${WEEKS} 周`}>
      <Chart caption={caption} drawn={1} columns={['周', raised, followed]} rows={weeks(matters, firstWeek(today))} />
    </Card>
  )
}

function mondayOf(day: string): string {
  return plusDays(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7))
}

function weeks(all: readonly Followed[], first: string): readonly (readonly [string, number, number | null])[] {
  return Array.from({ length: WEEKS }, (_, at) => {
    const [from, to] = [plusDays(first, 7 * at), plusDays(first, 7 * (at + 1))]
    const own = all.filter(({ createdAt }) => createdAt >= startOfDay(from) && createdAt < startOfDay(to))
    const waits = own.flatMap(({ createdAt, followedAt }) =>
      followedAt ? [(followedAt.getTime() - createdAt.getTime()) / 3_600_000] : [],
    )
    return [from.slice(5), own.length, median(waits)] as const
  })
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted[Math.floor(sorted.length / 2)]
  return middle === undefined ? null : Math.round(middle * 10) / 10
}

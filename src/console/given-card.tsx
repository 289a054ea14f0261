/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { ROLE_NAMES } from '../domain/roles.ts'
import type { MonthGiven } from '../speech/given-figures.ts'
import { Chart } from './chart.tsx'
import { Card } from './parts.tsx'

/** 派给村里的事 (guidance §20): what a township gave its villages over months, and who gave it in the last of them. */
export function GivenCard({ months }: { readonly months: readonly MonthGiven[] }) {
  const last = months.at(-1)
  if (!last || months.every(({ given }) => given === 0)) return null
  return (
    <Card title="派给村里的事">
      <Chart
        caption="每月镇里派给村里多少件，凭什么"
        columns={['月', '清单内', '清单外', '没说依据', '重复', '21:30 后的话', '一般提前（天）']}
        rows={months.map(
          ({ month, listed, besides, unsaid, repeats, atNight, notice }) =>
            [named(month), listed, besides, unsaid, repeats || null, atNight || null, notice] as const,
        )}
        drawn={3}
      />
      {last.senders.length > 0 && (
        <section class="wide" aria-label="谁派的" tabindex={0}>
          <table class="table table_lines">
            <caption>
              <span class="stays">
                {named(last.month)}谁派的，照姓名排。
                {last.words.length > 0 &&
                  `要村里回话：${last.words.map(([role, count]) => `${ROLE_NAMES[role]} ${count} 句`).join('、')}`}
              </span>
            </caption>
            <thead>
              <tr>
                {['谁派的', '件', '清单外', '没说依据', '重复', '一般提前（天）', '21:30 后的话'].map((name) => (
                  <th scope="col">{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {last.senders.map(({ name, given, besides, unsaid, repeats, notice, atNight }) => (
                <tr>
                  <th scope="row">{name}</th>
                  {[given, besides, unsaid, repeats, notice ?? '–', atNight].map((value) => (
                    <td>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Card>
  )
}

const named = (month: string): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`

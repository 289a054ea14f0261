/** @jsxRuntime automatic @jsxImportSource hono/jsx */

/** The last twelve months, `YYYY-MM`, the present one last. */
export function twelveMonths(today: string): readonly string[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(year, month - 12 + at, 1)).toISOString().slice(0, 7))
}

/** Twelve small fields, those of months with a visit filled; said in words as well. */
export function Strip({ months, visitedOn }: { months: readonly string[]; visitedOn: readonly string[] }) {
  const visited = new Set(visitedOn.map((day) => day.slice(0, 7)))
  const hit = months.filter((month) => visited.has(month)).map((month) => `${Number(month.slice(5))} 月`)
  const said = hit.length === 0 ? '近 12 个月没有走访' : `近 12 个月走访过：${hit.join('、')}`
  return (
    <svg class="strip" viewBox="0 0 240 28" role="img" aria-label={said}>
      {months.map((month, at) => (
        <g>
          <rect
            x={at * 20}
            y={0}
            width={18}
            height={14}
            rx={3}
            class={visited.has(month) ? 'strip__yes' : 'strip__no'}
          />
          <text x={at * 20 + 9} y={26} class="strip__month">
            {Number(month.slice(5))}
          </text>
        </g>
      ))}
    </svg>
  )
}

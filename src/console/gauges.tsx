/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Gauge } from '../speech/on-pages.ts'

/** A bar is drawn in so many steps. */
const WIDTH = 1000

/** Shares of a whole as bars, drawn here, so that nothing has to run; what they show is said in words above each. */
export function Gauges({ of }: { of: readonly Gauge[] }) {
  if (of.length === 0) return null
  return (
    <ul class="gauges">
      {of.map((gauge) => (
        <li class="gauge">
          <span class="gauge__name">{gauge.name}</span> <span class="gauge__said">{gauge.said}</span>
          <Bar {...gauge} />
        </li>
      ))}
    </ul>
  )
}

function Bar({ count, apart, whole, mark }: Gauge) {
  const part = (of: number) => (whole > 0 ? Math.round((WIDTH * Math.min(of, whole)) / whole) : 0)
  const end = part(count + apart)
  return (
    <svg class="gauge__bar" viewBox={`0 0 ${WIDTH} 40`} preserveAspectRatio="none" aria-hidden="true">
      <rect width={WIDTH} height={40} class="gauge__rest" />
      <rect width={end} height={40} class="gauge__apart" />
      <rect width={Math.min(part(count), end)} height={40} class="gauge__count" />
      {mark !== null && <rect x={Math.min(part(mark), WIDTH - 4)} width={4} height={40} class="gauge__mark" />}
    </svg>
  )
}

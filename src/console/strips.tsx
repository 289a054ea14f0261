/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Strip } from '../speech/on-pages.ts'
import { Card } from './parts.tsx'

/** The width of a field and the room between two, in the picture's own measure. */
const [FIELD, STEP, HEIGHT] = [18, 20, 16]

/** What is left to come to: a row of fields each, the filled ones first seen; what they show is said in words as well. */
export function Strips({ title, of }: { title: string; of: readonly Strip[] }) {
  if (of.length === 0) return null
  return (
    <Card title={title}>
      {of.map(({ caption, yes, no, rows }) => (
        <div class="walks">
          <p class="chart__caption">
            {caption}
            <span class="walks__key">
              <Field filled={true} /> {yes} <Field filled={false} /> {no}
            </span>
          </p>
          <ul class="walks__rows">
            {rows.map((row) => (
              <li class="walks__row">
                <span class="walks__name">{row.name}</span>
                <svg
                  class="walks__fields"
                  viewBox={`0 0 ${STEP * row.fields.length} ${HEIGHT}`}
                  width={STEP * row.fields.length}
                  height={HEIGHT}
                  role="img"
                  aria-label={`${row.name}：${row.fields.map(({ name, filled }) => `${name} ${filled ? yes : no}`).join('，')}`}
                >
                  {row.fields.map(({ filled }, at) => (
                    <rect
                      x={at * STEP}
                      width={FIELD}
                      height={HEIGHT}
                      rx={3}
                      class={filled ? 'strip__yes' : 'strip__no'}
                    />
                  ))}
                </svg>
                <span class="walks__left">{leftIn(row.fields, no)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Card>
  )
}

function Field({ filled }: { filled: boolean }) {
  return (
    <svg class="walks__field" viewBox={`0 0 ${FIELD} ${HEIGHT}`} width={FIELD} height={HEIGHT} aria-hidden="true">
      <rect width={FIELD} height={HEIGHT} rx={3} class={filled ? 'strip__yes' : 'strip__no'} />
    </svg>
  )
}

/** 还没走：弄福屯、上屯 */
function leftIn(fields: Strip['rows'][number]['fields'], no: string): string {
  const left = fields.filter(({ filled }) => !filled).map(({ name }) => name)
  return left.length === 0 ? '都到了' : `${no}：${left.join('、')}`
}

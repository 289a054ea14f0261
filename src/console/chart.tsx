/** @jsxRuntime automatic @jsxImportSource hono/jsx */

interface Props {
  readonly caption: string
  /** What each row is called, then what its values are. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly [name: string, ...values: (number | null)[]])[]
  /** So many of the values are drawn, one behind the other; the rest stand beside as words. Left out, all of them. */
  readonly drawn?: number
}

/**
 * A bar a row, drawn here, so that it is there without JavaScript and on paper. Names are text beside the bars and never
 * shrink with the picture; the numbers are in the table below, folded.
 */
export function Chart({ caption, columns, rows, drawn = columns.length - 1 }: Props) {
  const [, ...names] = columns
  const most = Math.max(1, ...rows.map(([, ...values]) => sum(values.slice(0, drawn))))
  return (
    <div class="chart">
      <p class="chart__caption">{caption}</p>
      {drawn > 1 && (
        <ul class="chart__legend">
          {names.slice(0, drawn).map((name, at) => (
            <li>
              <svg class="chart__key" aria-hidden="true">
                <rect class={`bar bar_${at}`} width="100%" height="100%" />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      <ul class="chart__rows">
        {rows.map(([name, ...values]) => (
          <li class="chart__row">
            <span class="chart__name">{name}</span>
            <Bar name={name} names={names.slice(0, drawn)} values={values.slice(0, drawn)} most={most} />
            <span class="chart__value">
              {[sum(values.slice(0, drawn)), ...besides(values, names, drawn)].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <details class="more">
        <summary>
          看数字
          <span class="visually-hidden"> {caption}</span>
        </summary>
        <Numbers {...{ caption, columns, rows }} />
      </details>
    </div>
  )
}

interface BarProps {
  readonly name: string
  readonly names: readonly string[]
  readonly values: readonly (number | null)[]
  /** What the whole width stands for. */
  readonly most: number
}

function Bar({ name, names, values, most }: BarProps) {
  let from = 0
  return (
    <svg
      class="chart__bar"
      role="img"
      aria-label={`${name}：${names.map((one, at) => `${one} ${values[at] ?? 0}`).join('，')}`}
    >
      {values.map((value, at) => {
        const [x, width] = [from, (100 * (value ?? 0)) / most]
        from += width
        return width > 0 && <rect class={`bar bar_${at}`} x={`${x}%`} width={`${width}%`} height="100%" />
      })}
    </svg>
  )
}

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0)

/** 多久有人接（小时） 2.5 */
const besides = (values: readonly (number | null)[], names: readonly string[], drawn: number): readonly string[] =>
  values.flatMap((value, at) => (at >= drawn && value !== null ? [`${names[at] ?? ''} ${value}`] : []))

function Numbers({ caption, columns, rows }: Pick<Props, 'caption' | 'columns' | 'rows'>) {
  return (
    <table class="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...values]) => (
          <tr>
            <th scope="row">{name}</th>
            {values.map((value) => (
              <td>{value ?? '–'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** @jsxRuntime automatic @jsxImportSource hono/jsx */
/** The few pieces that pages are made of. */
import type { Child, PropsWithChildren } from 'hono/jsx'

export const LISTED = 20

/** A titled card; `aside` stands beside the title. */
export function Card({ title, aside, children }: PropsWithChildren<{ title: string; aside?: Child }>) {
  return (
    <section class="card">
      <header class="card__head">
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  )
}

export function Empty({ children }: PropsWithChildren) {
  return <p class="empty">{children}</p>
}

/** What is done seldom, or better not by a slip of the finger: it opens first. */
export function Fold({ label, about, children }: PropsWithChildren<{ label: string; about: string }>) {
  return (
    <details class="more">
      <summary>
        {label}
        <span class="visually-hidden"> {about}</span>
      </summary>
      {children}
    </details>
  )
}

/** A field and its label. */
export function Field({ label, hidden, children }: PropsWithChildren<{ label: string; hidden?: boolean }>) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children.
    <label class="field">
      <span class={hidden ? 'visually-hidden' : 'field__label'}>{label}</span>
      {children}
    </label>
  )
}

/** Links to the other pages of a list; nothing when there is one. */
export function Pager({ page, total, href }: { page: number; total: number; href: (page: number) => string }) {
  const last = Math.max(1, Math.ceil(total / LISTED))
  if (last === 1) return null
  return (
    <nav class="pager" aria-label="翻页">
      {page > 1 ? <a href={href(page - 1)}>上一页</a> : <span class="pager__none">上一页</span>}
      <span>
        第 {page} / {last} 页，共 {total} 条
      </span>
      {page < last ? <a href={href(page + 1)}>下一页</a> : <span class="pager__none">下一页</span>}
    </nav>
  )
}

/** One choice of a filter. */
export function Choice({
  label,
  name,
  value,
  options,
  required,
}: {
  label: string
  name: string
  value: string
  options: readonly (readonly [value: string, text: string])[]
  /** The empty one will not do. */
  required?: boolean
}) {
  return (
    <Field label={label}>
      <select name={name} class="input" required={required}>
        {options.map(([one, text]) => (
          <option value={one} selected={one === value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  )
}

export function Filter({ children }: PropsWithChildren) {
  return (
    <form method="get" class="filter">
      {children}
      <button type="submit" class="weui-btn weui-btn_mini weui-btn_default">
        筛选
      </button>
    </form>
  )
}

/** A table that becomes a picture where there is JavaScript: the first column names, the others are drawn. */
export function Chart({
  caption,
  kind,
  columns,
  rows,
}: {
  caption: string
  kind: 'bar' | 'stack'
  columns: readonly string[]
  rows: readonly (readonly [name: string, ...values: (number | null)[]])[]
}) {
  return (
    <div class="chart" data-chart={kind}>
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
    </div>
  )
}

/** An address with these questions, the empty ones left out. */
export function address(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== '' && value !== 1)
  const search = new URLSearchParams(set.map(([name, value]): [string, string] => [name, String(value)])).toString()
  return search === '' ? path : `${path}?${search}`
}

/** @jsxRuntime automatic @jsxImportSource hono/jsx */
/** The few pieces that pages are made of. */
import type { Child, PropsWithChildren } from 'hono/jsx'

export const LISTED = 20

interface CardProps {
  readonly title: string
  /** Beside the title. */
  readonly aside?: Child
  /** Where it is on the page. */
  readonly id?: string
  /** There is only something to press in it, and nothing for paper. */
  readonly screenOnly?: true
}

/** A titled card. */
export function Card({ title, aside, id, screenOnly, children }: PropsWithChildren<CardProps>) {
  return (
    <section class={screenOnly ? 'card card_screen' : 'card'} id={id}>
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
export function Fold({
  label,
  about,
  open = false,
  onPaper,
  children,
}: PropsWithChildren<{
  label: string
  about: string
  open?: boolean
  /** It is there to be read: on paper it is open. */
  onPaper?: true
}>) {
  return (
    <details class={onPaper ? 'more more_read' : 'more'} open={open}>
      <summary>
        {label}
        <span class="visually-hidden"> {about}</span>
      </summary>
      {children}
    </details>
  )
}

/** One line of a list of facts. */
export function Fact({ name, children }: PropsWithChildren<{ name: string }>) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** A field and its label. */
export function Field({ label, hidden, children }: PropsWithChildren<{ label: string; hidden?: boolean }>) {
  return (
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
  disabled,
}: {
  label: string
  name: string
  value: string
  options: readonly (readonly [value: string, text: string])[]
  /** The empty one will not do. */
  required?: boolean
  /** It is only looked at. */
  disabled?: boolean
}) {
  return (
    <Field label={label}>
      <select name={name} class="input" required={required} disabled={disabled}>
        {options.map(([one, text]) => (
          <option value={one} selected={one === value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** Where words are looked for in a list. */
export function Search({ value, label, holder }: { value: string; label: string; holder: string }) {
  return (
    <Field label={label}>
      <input class="input" type="search" name="q" value={value} maxlength={40} placeholder={holder} />
    </Field>
  )
}

export function Filter({ children }: PropsWithChildren) {
  return (
    <form method="get" class="filter">
      {children}
      <button type="submit" class="weui-btn weui-btn_mini weui-btn_default">
        查找
      </button>
    </form>
  )
}

/** An address with these questions, the empty ones left out. */
export function address(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== '' && value !== 1)
  const search = new URLSearchParams(set.map(([name, value]): [string, string] => [name, String(value)])).toString()
  return search === '' ? path : `${path}?${search}`
}

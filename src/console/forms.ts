import { HTTPException } from 'hono/http-exception'
import type { ConsoleContext } from './options.ts'

/** A form's fields as text; of several with one name, all. */
export type Form = ReadonlyMap<string, readonly string[]>

/** A longer text is cut; it is longer than any command takes, so that it is refused and not cut unseen. */
export const LONGEST = 12_000

/** Reads the form of a request. @throws HTTPException 400 when it is no form. */
export async function readForm(c: ConsoleContext): Promise<Form> {
  const body = await c.req.parseBody({ all: true }).catch(() => {
    throw new HTTPException(400)
  })
  const texts = (value: unknown) => [value].flat().filter((one) => typeof one === 'string')
  return new Map(Object.entries(body).map(([name, value]) => [name, texts(value).map((one) => one.slice(0, LONGEST))]))
}

export function field(form: Form, name: string): string {
  return form.get(name)?.[0]?.trim() ?? ''
}

/** A page of ours that a form names to come back to; anything else is the first page. */
export function backTo(form: Form): string {
  return ownPage(field(form, 'back')) ?? '/'
}

/** An address of a page of ours as it is; null for anything that leads elsewhere. */
export function ownPage(path: string): string | null {
  return /^\/(?![/\\])[\w/?=&%.-]*(?:#[\w-]{1,40})?$/.test(path) ? path : null
}

/** The number of a page in the address, from 1. */
export function pageIn(c: ConsoleContext): number {
  const page = Number(c.req.query('page') ?? 1)
  return Number.isSafeInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}

/** What somebody looks for in a list: a number when it is one (`12`, `#12`, `12号`, full width too), else words. */
export interface Sought {
  /** As it was typed, for the field and the address. */
  readonly typed: string
  readonly number?: number
  readonly words?: string
}

/** What the address asks a list for; null for nothing. */
export function soughtIn(c: ConsoleContext): Sought | null {
  const typed = c.req.query('q')?.normalize('NFKC').trim().slice(0, LONGEST_SOUGHT) ?? ''
  if (typed === '') return null
  const [, number] = /^#?(\d{1,9})(?:号|单|号单)?$/u.exec(typed) ?? []
  return { typed, ...(number === undefined ? { words: typed } : { number: Number(number) }) }
}

const LONGEST_SOUGHT = 40
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** A day the address names; undefined for none. */
export function dayIn(c: ConsoleContext, name: string): string | undefined {
  const day = c.req.query(name)
  return day !== undefined && DAY.test(day) ? day : undefined
}

import { HTTPException } from 'hono/http-exception'
import type { ConsoleContext } from './options.ts'

/** A form's fields as text; of several with one name, all. */
export type Form = ReadonlyMap<string, readonly string[]>

/** A longer text is cut; it is longer than any command takes, so that it is refused and not cut unseen. */
const LONGEST = 12_000

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
  const path = field(form, 'back')
  return /^\/(?![/\\])[\w/?=&%.-]*$/.test(path) ? path : '/'
}

/** The number of a page in the address, from 1. */
export function pageIn(c: ConsoleContext): number {
  const page = Number(c.req.query('page') ?? 1)
  return Number.isSafeInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}

/** What was said of people in chat or console is newer than the sheet: it is taken back there, not by importing the sheet again. */
import { type PersonRow, SAID } from '../../store/index.ts'

/** What an import would have undone. */
export type Staying =
  /** Somebody, or a role, that was added: the roster does not name it. */
  | { readonly kind: 'added'; readonly name: string; readonly org: string }
  | { readonly kind: 'role'; readonly name: string; readonly role: string }
  /** Somebody who left: the roster still names them. */
  | { readonly kind: 'left'; readonly name: string; readonly org: string }
  /** What was put right, as the roster has it and as it stays; of a phone not even that. */
  | { readonly kind: 'changed'; readonly name: string; readonly what: string }

/** Whether chat or console said it, and no roster since. */
export function isSaid({ source }: { readonly source: string | null }): boolean {
  return source === SAID
}

type Listed = Pick<PersonRow, 'name' | 'orgId'> & Partial<Pick<PersonRow, 'phone'>>

const FIELDS = { name: '名字', orgId: '组织', phone: '电话' } as const

/**
 * What holds of somebody of whom chat said something: that, and of the roster what chat left open. Once the roster says
 * the same, it is the roster's again.
 */
export function settled(row: PersonRow, listed: Listed, stays: Staying[]): Listed & Pick<PersonRow, 'source'> {
  const keys = Object.keys(FIELDS) as (keyof typeof FIELDS)[]
  const other = keys.filter((key) => key in listed && row[key] !== null && row[key] !== listed[key])
  if (other.length === 0) return { ...listed, source: null }
  stays.push({ kind: 'changed', name: row.name, what: other.map((key) => FIELDS[key]).join('、') })
  return { ...listed, ...Object.fromEntries(other.map((key) => [key, row[key]])), source: row.source }
}

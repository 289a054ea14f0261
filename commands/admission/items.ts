/** The items of a township's list: by their number, or by what people call them. */
import { normalize } from '../../src/language/fold.ts'
import { likeness } from '../../src/speech/titles.ts'
import type { Transaction } from '../../src/store/index.ts'
import { type AdmissionItem, setOutBy } from './roster-list.ts'
import { USUAL } from './usual-list.ts'

/** An item with its place in the list, from 1. */
export interface Numbered extends AdmissionItem {
  readonly number: number
}

/** The township's own list; the usual one where its roster has none. */
export async function itemsOf(tx: Pick<Transaction, 'settings'>, townshipId: string): Promise<readonly Numbered[]> {
  const own = await setOutBy(tx, townshipId)
  return (own.length > 0 ? own : USUAL).map((item, at) => ({ ...item, number: at + 1 }))
}

/** The item a text names: by its number, or by words that are in one of them alone; null for none or several. */
export function itemCalled(text: string, items: readonly Numbered[]): Numbered | null {
  const [, digits] = /^第?(\d{1,3})[项条号]?[。.]?$/u.exec(normalize(text).trim()) ?? []
  if (digits !== undefined) return items.find(({ number }) => number === Number(digits)) ?? null
  const found = holding(text, items)
  return found.length === 1 ? (found[0] ?? null) : null
}

/** The items whose title, category or source holds these words. */
export function holding(words: string, items: readonly Numbered[]): readonly Numbered[] {
  const plain = normalize(words).trim()
  return plain === '' ? [] : items.filter((one) => `${one.category}${one.title}${one.source}`.includes(plain))
}

/** The item a piece of work is most likely of; null where none is near. */
export function likelyItem(title: string, items: readonly Numbered[]): Numbered | null {
  const [best] = items
    .map((item) => ({ item, near: likeness(title, item.title) }))
    .filter(({ near }) => near > 0)
    .toSorted((one, other) => other.near - one.near)
  return best?.item ?? null
}

export const called = ({ number, title }: Numbered): string => `${number} ${title}`

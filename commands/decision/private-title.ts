import type { Matter } from '../../src/domain/matter.ts'
import { MUST_VISIT, tellsCategory } from '../../src/domain/visit-rules.ts'
import type { Transaction } from '../../src/store/index.ts'

/** Words for why a household is on a list, whichever this one is on. */
const PRIVATE = MUST_VISIT.flatMap(({ words }) => words)

/** Whether words name a household and what is private of it. */
export async function isOfHousehold(tx: Transaction, words: string, villageId: string): Promise<boolean> {
  const about = await tx.households.namedIn(words, villageId)
  return about.some(({ categories }) => tellsCategory(words, [...categories, ...PRIVATE]))
}

/** Why what is told of a matter that all can read must not be told so; null where it may. */
export async function tooPrivate(tx: Transaction, { villageId }: Pick<Matter, 'villageId'>, words: string | null) {
  const isPrivate = words !== null && (await isOfHousehold(tx, words, villageId))
  return isPrivate ? '这里写的大家都看得到，别写是哪一户、是什么户，换个说法再发' : null
}

/** Why a title that all can read must not be so: it names a household and what is private of it. Null where it does not. */
export async function tellsOfHousehold(tx: Transaction, title: string, villageId: string): Promise<string | null> {
  return (await isOfHousehold(tx, title, villageId))
    ? '题目大家都看得到，别写是哪一户、是什么户。换个说法，比如：今年的低保评议'
    : null
}

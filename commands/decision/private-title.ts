import { MUST_VISIT, tellsCategory } from '../../src/domain/visit-rules.ts'
import type { Transaction } from '../../src/store/index.ts'

/** Words for why a household is on a list, whichever this one is on. */
const PRIVATE = MUST_VISIT.flatMap(({ words }) => words)

/** Why a title that all can read must not be so: it names a household and what is private of it. Null where it does not. */
export async function tellsOfHousehold(tx: Transaction, title: string, villageId: string): Promise<string | null> {
  const about = await tx.households.namedIn(title, villageId)
  const tells = about.some(({ categories }) => tellsCategory(title, [...categories, ...PRIVATE]))
  return tells ? '题目大家都看得到，别写是哪一户、是什么户。换个说法，比如：今年的低保评议' : null
}

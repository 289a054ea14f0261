/** The purses of points, rewards and money: each entry takes from one and gives to another. Their names hold nobody's. */
import type { Transaction } from '../../src/store/index.ts'

/** Where points come from, and where those go that are taken back. */
export const ISSUED = 'points'
/** Of one person: listed and not counted yet, held back by an objection, to be spent. */
export const heldOf = (personId: string): string => `held ${personId}`
export const disputedOf = (personId: string): string => `disputed ${personId}`
export const ownOf = (personId: string): string => `own ${personId}`
/** What was given for rewards. */
export const SPENT = 'spent'
/** How many of a reward there are, and where those come from. */
export const stockPurse = (reward: string): string => `stock ${reward}`
export const SUPPLY = 'supply'
/** What left the stock. */
export const goneOf = (reward: string): string => `gone ${reward}`
/** 积分池: where money comes from, what of it is left in a quarter, what it went for; in 分. */
export const MONEY = 'money'
export const fundOf = (quarter: string): string => `fund ${quarter}`
export const paidIn = (quarter: string): string => `paid ${quarter}`

/** `2026Q4` of a day or a month. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The first day of a quarter. */
export function startOfQuarter(quarter: string): string {
  return `${quarter.slice(0, 4)}-${String(Number(quarter.slice(5)) * 3 - 2).padStart(2, '0')}-01`
}

/** 三季度 */
export const quarterName = (quarter: string): string => `${'一二三四'[Number(quarter.slice(5)) - 1]}季度`

/** What somebody has: to be spent, listed and public, held back. */
export async function pointsHeld(tx: Transaction, villageId: string, personId: string) {
  const names = [ownOf(personId), heldOf(personId), disputedOf(personId)]
  const held = await tx.purses.holding(villageId, names)
  const [own = 0, listed = 0, disputed = 0] = names.map((name) => held.get(name) ?? 0)
  return { own, listed, disputed }
}

/** The fund of a quarter is filled once, by the first who needs it; returns what is left of it. */
export async function fundLeft(
  tx: Transaction,
  villageId: string,
  { quarter, fund, now }: { readonly quarter: string; readonly fund: number; readonly now: Date },
): Promise<number> {
  const once = `fund ${villageId} ${quarter}`
  if (fund > 0 && !(await tx.purses.counted([once])).has(once)) {
    const filled = { villageId, from: MONEY, to: fundOf(quarter), amount: fund, what: `${quarter} 积分池` }
    await tx.purses.transfer({ ...filled, once, fromSource: true, now })
  }
  return (await tx.purses.holding(villageId, [fundOf(quarter)])).get(fundOf(quarter)) ?? 0
}

/** 12.5 元 */
export const inYuan = (cost: number): string => `${cost / 100} 元`

/** The month is over: what was done in it is listed, and is public until it counts. */
import { dayOf, monthAndDay } from '../../src/domain/day.ts'
import { momentIn } from '../../src/domain/ladder.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { after, days } from '../../src/domain/time.ts'
import type { BySelf } from '../../src/speech/mechanism.ts'
import type { Tell } from '../../src/speech/outcome.ts'
import type { Transaction } from '../../src/store/index.ts'
import { no } from '../common/phrases.ts'
import { type MeritItem, meritsOf } from '../merit-points/merits.ts'
import { heldOf, ISSUED, quarterOf, startOfQuarter } from '../merit-points/purses.ts'
import { householdOf } from '../merit-points/same-household.ts'
import { pointsOf, USUAL } from '../merit-points/village-points.ts'
import { type Fact, factsOf } from './facts.ts'
import { raiseList } from './raise-list.ts'
import { DAYS_OPEN, type Line, type Listing, list, listingOf, OPEN_UNTIL } from './workflow.ts'

/** What was said true long after it was done still counts, for so long. */
const BACK_MS = days(100)

export const publish: BySelf = async (matter, { tx, now, registry }) => {
  const { villageId } = matter
  const until = after(now, days(Number(matter.details[DAYS_OPEN] ?? USUAL.objectionDays)))
  const opened = { [OPEN_UNTIL]: until.toISOString() }
  if (!(await pointsOf(tx, villageId)).on) return { details: { ...opened, lines: [] } }
  const { month, since } = listingOf(matter)
  const from = new Date(Math.max(Date.parse(since), now.getTime() - BACK_MS))
  const facts = await factsOf({ tx, registry }, { villageId, from, to: now, month })
  const lines = await linesOf(tx, matter, facts)
  for (const { key, personId, points, item } of lines) {
    if (points <= 0) continue
    const entry = { villageId, from: ISSUED, to: heldOf(personId), amount: points, what: item, once: key }
    await tx.purses.transfer({ ...entry, matterId: matter.id, fromSource: true, now })
  }
  await raiseList({ tx, now }, villageId, matter.id)
  return { details: { ...opened, lines }, tells: lines.length > 0 ? [announced(matter, lines, until)] : [] }
}

/** How many households, entries and points: names are told in private and to the village's office alone. */
function announced(matter: Matter, lines: readonly Line[], until: Date): Tell {
  const { number, villageId, title } = matter
  return {
    to: { villageId, rooms: ['villagers', 'members', 'cadres'] },
    text: `积分公示 ${no(matter)} ${title}：${counts(lines)}，公示到${monthAndDay(dayOf(until))}\n看名单私聊我发：积分公示 ${number}\n哪一笔不对，私聊我发：异议 ${number} 姓名 原因`,
    purpose: 'announcement',
  }
}

/** 8 户 12 笔，共 46 分 */
export function counts(lines: readonly Line[]): string {
  const homes = new Set(lines.map(({ home, personId }) => home || personId))
  const sum = lines.reduce((all, { points }) => all + points, 0)
  return `${homes.size} 户 ${lines.length} 笔，共 ${sum} 分`
}

/** Until when it may be objected to. */
export function openUntil({ details, enteredAt }: Pick<Matter, 'details' | 'enteredAt'>): Date {
  return momentIn(details[OPEN_UNTIL]) ?? enteredAt
}

/** Each fact once, by the first item that is about it, and no more in a quarter than the item allows. */
async function linesOf(
  tx: Transaction,
  { villageId, details }: Matter,
  facts: readonly Fact[],
): Promise<readonly Line[]> {
  const { month } = details as unknown as Listing
  const { items } = await meritsOf(tx, villageId)
  const counted = await tx.purses.counted(facts.map(({ key }) => key))
  const given = await givenIn(tx, villageId, quarterOf(month))
  const listed = new Set(given.lines.map(({ key }) => key))
  const homes = new Map<string, string>()
  const lines: Line[] = []
  for (const { fact, key, personId, times, claimed } of facts) {
    if (counted.has(key) || listed.has(key)) continue
    const item = claimed ? items.find(({ title }) => title === claimed.item) : items.find((one) => one.fact === fact)
    const title = claimed?.item ?? item?.title
    if (title === undefined) continue
    const earned = (claimed?.points ?? item?.points ?? 0) * times
    const points = Math.min(earned, roomIn(item, title, personId, [...given.lines, ...lines]))
    if (points === 0) continue
    if (!homes.has(personId)) homes.set(personId, (await householdOf(tx, personId))?.number ?? '')
    lines.push({ key, personId, home: homes.get(personId) ?? '', item: title, points, state: 'held' })
  }
  return inRosterOrder(lines)
}

/** By 户号; whose household nobody knows come last, by who they are. What somebody has decides nothing. */
function inRosterOrder(lines: readonly Line[]): readonly Line[] {
  const placed = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true })
  return lines.toSorted((one, other) => {
    if ((one.home === '') !== (other.home === '')) return one.home === '' ? 1 : -1
    return placed(one.home, other.home) || placed(one.personId, other.personId)
  })
}

/** How many points more somebody may be given for an item in the quarter. */
function roomIn(item: MeritItem | undefined, title: string, personId: string, lines: readonly Line[]): number {
  const most = item?.mostAQuarter ?? null
  if (most === null) return Number.POSITIVE_INFINITY
  const had = lines.filter((one) => one.personId === personId && one.item === title && one.state !== 'struck')
  return Math.max(0, most - had.reduce((sum, { points }) => sum + points, 0))
}

/** What the lists of a quarter hold so far. */
async function givenIn(tx: Transaction, villageId: string, quarter: string) {
  const states = ['open', 'counting', 'counted'] as const
  const lists = await tx.matters.newest({ villageId, kind: list.kind, states }, 6)
  const own = lists
    .map(listingOf)
    .filter(({ month }) => month >= startOfQuarter(quarter).slice(0, 7) && quarterOf(month) === quarter)
  return { lines: own.flatMap(({ lines }) => lines) }
}

/** How the 公开清单 is shown, and what publishing something and withdrawing it does to it. */

import { dayOf, daysBetween } from '../../src/domain/day.ts'
import {
  daysAfterEvent,
  type Fulfilled,
  firstReminder,
  isNotBegun,
  NOT_YET,
  type Published,
  publishedOn,
  windowAgain,
} from '../../src/domain/disclosure-schedule.ts'
import type { Matter } from '../../src/domain/matter.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { ListedDisclosure } from '../../src/store/index.ts'
import { dayName } from '../visit/visiting.ts'
import { itemsIn } from './items-named.ts'
import { disclosure, publicationOf, UP } from './workflow.ts'

/** An item that a title names, and what publishing it does; null when it is not waited for now. */
export interface NamedItem {
  readonly item: ListedDisclosure
  readonly done: Published | null
}

/** The items that the title of what is published names. */
export async function itemsOf({ tx, now }: Pick<Scene, 'tx' | 'now'>, draft: Matter): Promise<readonly NamedItem[]> {
  const { category } = publicationOf(draft)
  const named = itemsIn(await tx.disclosureList.ofVillage(draft.villageId), { ...draft, category })
  return named.map((item) => ({ item, done: publishedOn(item, dayOf(now)) }))
}

/** What a disclosure keeps of the items it fulfils. */
export function fulfilled(items: readonly NamedItem[]): readonly Fulfilled[] {
  return items.flatMap(({ item, done }) => {
    if (!done) return []
    const { id, fromDay, dueDay, endDay, lastDoneDay } = item
    return [{ id, fromDay, dueDay, endDay, lastDoneDay, missed: done.missed, nextDueDay: done.next.dueDay }]
  })
}

/** Checks off what was just published, a line for each item. */
export async function checkOff(
  { tx, now }: Pick<Scene, 'tx' | 'now'>,
  items: readonly NamedItem[],
): Promise<readonly string[]> {
  const today = dayOf(now)
  const lines: string[] = []
  for (const { item, done } of items) {
    if (done) await tx.disclosureList.fulfil(item, done, today, firstReminder(done.next, today))
    const how = !done ? '已公开' : done.lateDays > 0 ? `补上了（晚了 ${done.lateDays} 天）` : '已按时公开'
    const { dueDay } = done?.next ?? item
    lines.push(`公开清单：${item.title} ${how}${dueDay === NOT_YET ? '' : `，下次 ${dayName(dueDay, today)}前`}`)
  }
  return lines
}

/** What is owed again now that it was withdrawn, a line for each item. What was put right or published anew is not. */
export async function owedAgain({ tx, now }: Scene, withdrawn: Matter): Promise<readonly string[]> {
  const { fulfils = [], correctedBy } = publicationOf(withdrawn)
  if (fulfils.length === 0 || correctedBy !== undefined) return []
  const today = dayOf(now)
  const lines: string[] = []
  const list = await tx.disclosureList.ofVillage(withdrawn.villageId)
  const { villageId } = withdrawn
  const lately = await tx.matters.newest({ villageId, kind: disclosure.kind, states: UP }, LATELY)
  const since = lately.filter(({ number }) => number > withdrawn.number)
  for (const was of fulfils) {
    const item = list.find((one) => one.id === was.id)
    const window = item ? windowAgain(was, item, today) : null
    if (!item || !window || since.some((one) => isOf(item, one))) continue
    if (!(await tx.disclosureList.oweAgain(was, window, firstReminder(window, today)))) continue
    lines.push(`公开清单：${item.title} 还要再公开，${dayName(window.dueDay, today)}前（${item.owner.name}）`)
  }
  return lines
}

/** So many of the newest are looked at. */
const LATELY = 50

function isOf(item: ListedDisclosure, published: Matter): boolean {
  return itemsIn([item], { ...published, category: publicationOf(published).category }).length > 0
}

/** An item of the list: what it is, until when, and whose it is. */
export function listLine({ title, cadence, dueDay, owner }: ListedDisclosure, today: string): string {
  if (isNotBegun({ cadence, dueDay })) return `${title} 还没开始，公开一次就按期提醒（${owner.name}）`
  if (dueDay === NOT_YET) return `${title} 有了再公开，${daysAfterEvent(cadence)} 天内（${owner.name}）`
  const late = daysBetween(dueDay, today)
  const until = late > 0 ? `晚了 ${late} 天` : late === 0 ? '今天到期' : `${dayName(dueDay, today)}前`
  return `${title} ${until}（${owner.name}）`
}

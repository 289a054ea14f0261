/** How the 公开清单 is shown, and what publishing something does to it. */
import type { Scene } from '../src/command/scene.ts'
import { dayOf, daysBetween } from '../src/domain/day.ts'
import { daysAfterEvent, firstReminder, NOT_YET, publishedOn } from '../src/domain/disclosure-list.ts'
import { itemsIn } from '../src/domain/disclosure-names.ts'
import type { Matter } from '../src/domain/matter.ts'
import { publicationOf } from '../src/domain/workflows/disclosure.ts'
import type { ListedDisclosure } from '../src/store/index.ts'
import { dayName } from './visiting.ts'

/** Checks off what was just published, a line for each item that its title names. */
export async function checkedOff({ tx, now }: Scene, published: Matter): Promise<readonly string[]> {
  const { category } = publicationOf(published)
  const today = dayOf(now)
  const lines: string[] = []
  for (const item of itemsIn(await tx.disclosureList.ofVillage(published.villageId), { ...published, category })) {
    const done = publishedOn(item, today)
    if (done) await tx.disclosureList.fulfil(item, done, today, firstReminder(done.next, today))
    const how = !done ? '已公开' : done.lateDays > 0 ? `补上了（晚了 ${done.lateDays} 天）` : '已按时公开'
    const { dueDay } = done?.next ?? item
    lines.push(`公开清单：${item.title} ${how}${dueDay === NOT_YET ? '' : `，下次 ${dayName(dueDay, today)}前`}`)
  }
  return lines
}

/** An item of the list: what it is, until when, and whose it is. */
export function listLine({ title, cadence, dueDay, owner }: ListedDisclosure, today: string): string {
  if (dueDay === NOT_YET) return `${title} 有了再公开，${daysAfterEvent(cadence)} 天内（${owner.name}）`
  const late = daysBetween(dueDay, today)
  const until = late > 0 ? `晚了 ${late} 天` : late === 0 ? '今天到期' : `${dayName(dueDay, today)}前`
  return `${title} ${until}（${owner.name}）`
}

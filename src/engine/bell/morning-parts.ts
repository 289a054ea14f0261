/** What the morning's word says: titles and what to do, in one line when it is yesterday's, and not every day the same. */
import { createHash } from 'node:crypto'
import { daysBetween } from '../../domain/day.ts'
import { brief, entitled } from '../../speech/brief.ts'
import { FEW, oldestOf } from '../../speech/few.ts'
import { unreachedLines } from '../../speech/unreached.ts'
import type { Listed } from '../../speech/waiting.ts'
import type { NewMessage, Person, Transaction } from '../../store/index.ts'

/** One message of the word, and the same in one line. */
export interface MorningPart extends Pick<NewMessage, 'text' | 'discreet'> {
  readonly short: string
}

/**
 * What waits for the secretary in the morning; nothing when nothing does. What concerns households is a part of its own,
 * so that the rest is heard even where that may not be said; where it may, both ride in one message.
 */
export function partsOf(waiting: readonly Listed[], unsaid: number, lost: readonly Person[]): readonly MorningPart[] {
  const isUnsaid = unsaid > 0 ? [`有 ${unsaid} 条话一直没发出去，可能是机器人的微信掉线了，请管理员看看`] : []
  const open = waiting.filter(({ discreet }) => !discreet)
  const ofHouseholds = waiting.filter(({ discreet }) => discreet)
  const parts = [
    { listed: open, more: [...isUnsaid, ...unreachedLines(lost)], where: {} },
    { listed: ofHouseholds, more: [], where: { discreet: true as const } },
  ].filter(({ listed, more }) => listed.length + more.length > 0)
  return parts.map(({ listed, more, where }, at) => ({
    text: [...(at === 0 ? ['早上好，有几件事等您看看：'] : []), ...listed.map(line), ...more].join('\n'),
    short: `${at === 0 ? '早上好，等着您的和昨天一样：' : ''}${[...listed.map(inShort), ...more].join('；')}`,
    ...where,
  }))
}

function line({ what, matters, total, unit, todo, discreet }: Listed): string {
  if (unit !== undefined) return `${what}：${total} ${unit}`
  // What concerns a household is looked up where it may be read.
  const named = matters.map((one) => (discreet ? `#${one.number}` : entitled(one, 16)))
  return `${what}：${oldestOf(named, '件', total)}${todo ? `，发：${todo}` : ''}`
}

function inShort({ what, matters, total, unit }: Listed): string {
  if (unit !== undefined) return `${what} ${total} ${unit}`
  const numbers = matters.slice(0, FEW).map(({ number }) => `#${number}`)
  return `${what} ${numbers.join(' ')}${total > FEW ? ` 等 ${total} 件` : ''}`
}

/** What was told in a village: since which day it is the same, and when it was last told whole. */
interface Heard {
  /** Its hash. */
  readonly text: string
  readonly since: string
  readonly whole: string
}

/** After so many mornings of the same nothing is said, */
const ENOUGH = 3
/** but once a week. */
const WEEK = 7

/** What of the word is to be said: all of it when it is new, a line when it is yesterday's, nothing when it was heard often. */
export async function unlessHeard(
  tx: Pick<Transaction, 'settings'>,
  villageId: string,
  day: string,
  parts: readonly MorningPart[],
): Promise<readonly Pick<NewMessage, 'text' | 'discreet'>[]> {
  const key = `morning heard ${villageId}`
  const heard = (await tx.settings.get(key)) as Heard | null
  // Names of people stand in it, and who is forgotten is to stand nowhere.
  const text = hashOf(parts.map((part) => part.text).join('\n'))
  const since = heard?.text === text ? heard.since : day
  const isWhole = heard?.text !== text || daysBetween(heard.whole, day) >= WEEK
  if (isWhole) await tx.settings.set(key, { text, since, whole: day })
  if (!isWhole && daysBetween(since, day) >= ENOUGH) return []
  return parts.map(({ short, ...part }) => ({ ...part, text: isWhole ? part.text : brief(short, 120) }))
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

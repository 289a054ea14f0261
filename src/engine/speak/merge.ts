import { LONGEST, split } from '../../speech/cut-long-text.ts'
import { FEW, fewOf, oldestOf } from '../../speech/few.ts'
import { tellsWhatToSend } from '../../speech/told-to-send.ts'
import type { WaitingMessage } from '../../store/index.ts'
import { groupOf } from './turns.ts'

/** What is said at once: rows and the texts they became. */
export interface Message {
  readonly rows: readonly WaitingMessage[]
  readonly texts: readonly string[]
  readonly mentions: readonly string[]
  /** What is sent instead of texts. */
  readonly attachmentId: string | null
}

/** The matters it announces something of. */
export function announcedIn({ rows }: Message): readonly string[] {
  return rows.flatMap(({ purpose, matterId }) => (purpose === 'announcement' ? (matterId ?? []) : []))
}

export function idsOf({ rows }: Pick<Message, 'rows'>): readonly string[] {
  return rows.map((row) => row.id)
}

/**
 * `{户}` stands for a list that names only its first: nobody reads a reminder of sixty households. `{3项}` says how many there
 * are and names the three that came first, since a long list of what is late helps nobody to begin. `{}` names all.
 */
const LIST = /\{(3?)(\p{Script=Han}?)\}/u
const NAMED = 8

/** So many of a list are named. */
const namedBy = (few: string | undefined): number => (few ? FEW : NAMED)

/**
 * The next message out of rows that are ready, in the order they were written: the first row and all that wait with it and
 * may share its message, as many as fit; of answers the newest. Rows with a merge key become one line,
 * worded as the newest of them, so that what they count is up to date (`签到成功：韦志强、黄美兰（已 37 人）`). `open`: others
 * listen, so what was written for them is said instead.
 */
export function compose(waiting: readonly WaitingMessage[], open = false): Message | null {
  const taken = new Set<WaitingMessage>()
  const said = new Set<string>()
  const named = new Map<string, number>()
  let length = 0
  let first: WaitingMessage | undefined
  for (const row of newestAnswersFirst(waiting)) {
    if (first && [...taken].some((one) => !shares(one, row))) continue
    const words = (open ? row.openText : null) ?? row.mergeItem ?? row.text
    const before = isCounted(row) ? (named.get(row.mergeKey) ?? 0) : 0
    const adds = said.has(words) || before >= namedBy(LIST.exec(row.text)?.[1]) ? 0 : words.length
    if (first && length + adds > LONGEST) break
    first ??= row
    said.add(words)
    if (row.mergeKey !== null) named.set(row.mergeKey, before + 1)
    taken.add(row)
    length += adds
  }
  const rows = waiting.filter((row) => taken.has(row))
  const [head] = rows
  if (!head) return null
  const { attachmentId } = head
  return {
    rows,
    attachmentId,
    texts: attachmentId === null ? split(harmless(lines(rows, open).join('\n'))) : [],
    mentions: [...new Set(rows.flatMap((row) => row.mentions))],
  }
}

/** Answers from the newest back, what was written at once being one answer and in its order; anything else as it is. */
function newestAnswersFirst(rows: readonly WaitingMessage[]): readonly WaitingMessage[] {
  if (rows[0]?.purpose !== 'reply') return rows
  return rows.toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
}

/** What people wrote may hold the line WeChat puts under a quote; said by us it would make the next reader misquote. */
function harmless(text: string): string {
  return text.replace(/^[ \t]*(?:-[ \t]?){6,}$/gmu, '———')
}

/** An announcement is quoted and asked about, so it shares its message with nothing. */
function isSaidAlone({ purpose, attachmentId }: WaitingMessage): boolean {
  return purpose === 'announcement' || attachmentId !== null
}

/**
 * Rows of the same conversation and purpose are said together. But 您 is whoever the message mentions, a reminder is theirs,
 * and so is what they are asked (满意吗？回「满意」): such words share it only with words to the same people, or with what
 * becomes one line with them.
 */
function shares(one: WaitingMessage, other: WaitingMessage): boolean {
  if (isSaidAlone(one) || isSaidAlone(other) || groupOf(one) !== groupOf(other)) return false
  if (one.mergeKey !== null && one.mergeKey === other.mergeKey) return true
  const isToSomebody = one.purpose === 'nudge' || isToThem(one.text) || isToThem(other.text)
  return !isToSomebody || one.mentions.join() === other.mentions.join()
}

const isToThem = (text: string): boolean => text.includes('您') || tellsWhatToSend(text)

function lines(rows: readonly WaitingMessage[], open: boolean): readonly string[] {
  const said = new Map<string, WaitingMessage[]>()
  for (const row of rows) {
    // What two people are answered in the same words is said once.
    const key = (open ? row.openText : null) ?? row.mergeKey ?? row.text
    said.set(key, [...(said.get(key) ?? []), row])
  }
  return [...said.values()].map((same) => (open && same[0]?.openText) || asOneLine(same))
}

function asOneLine(rows: readonly WaitingMessage[]): string {
  const newest = rows[rows.length - 1] as WaitingMessage
  if (newest.mergeKey === null) return newest.text
  const items = [...new Set(rows.map((row) => row.mergeItem ?? ''))]
  return newest.text.replace(LIST, (_, few: string, unit: string) => {
    if (unit === '') return items.join('、')
    return few === '' ? fewOf(items, unit, items.length, NAMED) : oldestOf(items, unit)
  })
}

function isCounted(row: WaitingMessage): row is WaitingMessage & { readonly mergeKey: string } {
  return row.mergeKey !== null && (LIST.exec(row.text)?.[2] ?? '') !== ''
}

import type { Setting, Understood } from '../../../src/speech/understand.ts'
import { quoting } from './sayings.ts'

/** One row of a fresh set: what was said, where, and what it means (null: talk). */
export interface Row {
  readonly text: string
  readonly setting: Setting
  readonly expected: Understood
}

const SLOTS: Readonly<Record<string, string>> = {
  t: 'text',
  r: 'reason',
  d: 'date',
  c: 'category',
  a: 'activity',
  v: 'ofVillage',
}

/**
 * Reads a table of sayings, one a line, closest to how one would note them by hand:
 * `DM [8,9] {Lucky 燕} <<wecom:quoted>> words => command 12,13 q ask | t text | p people | h households | s score`.
 * In front: `DM` or a room, the open matters, mentions whose names a plain reader would miss, the quoted message
 * (the bot's, or a person's as `<<@韦志强:…>>`). A line without `=>` is talk. `\n`, `\r` and `\uXXXX` are escapes.
 */
export function readRows(table: string): Row[] {
  const lines = table.split('\n').filter((line) => line !== '')
  return lines.map((line) => {
    const [said = '', meant] = line.split(' => ')
    return { ...readSaying(said), expected: meant === undefined ? { command: null } : readMeaning(meant) }
  })
}

function readSaying(said: string): { text: string; setting: Setting } {
  let rest = said
  let room = '村民群'
  let open: number[] | undefined
  const mentions: string[] = []
  for (;;) {
    const front = /^(DM|[党村镇志部][^\s]*群|\[[\d,]+\]|\{[^}]+\}) /u.exec(rest)?.[1]
    if (front === undefined) break
    rest = rest.slice(front.length + 1)
    if (front.startsWith('[')) open = front.slice(1, -1).split(',').map(Number)
    else if (front.startsWith('{')) mentions.push(...front.slice(1, -1).split(','))
    else room = front
  }
  const text = unescaped(quoted(rest))
  const words = text.split(/^(?:- ?){15,}$|^-{6}$/mu).at(-1) ?? ''
  if (mentions.length === 0) mentions.push(...mentionsIn(words))
  return { text, setting: { room, mentions, ...(open === undefined ? {} : { open }) } }
}

function mentionsIn(words: string): string[] {
  const names = [...words.matchAll(/[@＠]([^@＠\s，。]+)/gu)].map((match) => match[1] ?? '')
  return names.map((name) => (name.startsWith('连心小助手') ? 'bot' : name))
}

function quoted(said: string): string {
  const match = /^<<(?:(old|half|wecom|english):)?(?:@([^:]+):)?(.*?)>> ?(.*)$/su.exec(said)
  if (match === null) return said
  const [, layout, speaker, message = '', words = ''] = match
  const text = quoting(message, words, layout as Parameters<typeof quoting>[2])
  return speaker === undefined ? text : text.replace('连心小助手', speaker)
}

function unescaped(text: string): string {
  return text
    .replaceAll('\\n', '\n')
    .replaceAll('\\r', '\r')
    .replace(/\\u([0-9a-f]{4})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function readMeaning(meant: string): Understood {
  const [head = '', ...slots] = meant.split(' | ')
  const [command, ...marks] = head.trim().split(' ')
  const understood: Record<string, unknown> = { command }
  for (const mark of marks) {
    if (mark === 'q') Object.assign(understood, { quoted: true })
    else if (mark === 'ask') Object.assign(understood, { confirm: true })
    else Object.assign(understood, oneOrMore('number', mark.split(',').map(Number)))
  }
  for (const slot of slots) {
    const key = slot.slice(0, 1)
    const value = unescaped(slot.slice(2))
    if (key === 'p') Object.assign(understood, { people: value.split(',') })
    else if (key === 'h') Object.assign(understood, oneOrMore('household', value.split(',')))
    else if (key === 's') Object.assign(understood, { rating: Number(value) })
    else understood[SLOTS[key] ?? key] = value
  }
  return understood as Understood
}

/** The first alone, and all of them when there are more. */
function oneOrMore<T>(slot: string, values: readonly T[]): Record<string, T | readonly T[]> {
  const [first] = values
  return { [slot]: first as T, ...(values.length > 1 ? { [`${slot}s`]: values } : {}) }
}

/** Spaces at the ends of slots do not count. */
export function trimmed(understood: Understood): object {
  const entries = Object.entries(understood)
  return Object.fromEntries(entries.map(([slot, value]) => [slot, typeof value === 'string' ? value.trim() : value]))
}

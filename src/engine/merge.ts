import type { Waiting } from '../store/index.ts'

/** WeChat folds longer texts away; about this many characters are read at a glance. */
export const LONGEST = 600

/** What is said at once: rows, the texts they became, and whom to mention. */
export interface Message {
  readonly rows: readonly Waiting[]
  readonly texts: readonly string[]
  readonly mentions: readonly string[]
}

/**
 * The next message out of the rows that are ready, most urgent first: the first row and all that wait with it for the
 * same conversation and the same purpose. Rows with a merge key become one line, worded as the
 * newest of them, so that what they count is up to date (`签到成功：韦志强、黄美兰（已 37 人）`).
 */
export function compose(ready: readonly Waiting[]): Message | null {
  const [first] = ready
  if (!first) return null
  const rows: Waiting[] = []
  let length = 0
  for (const row of ready) {
    if (row.chatId !== first.chatId || row.contactId !== first.contactId || row.purpose !== first.purpose) continue
    const adds = row.mergeItem === null ? row.text.length : row.mergeItem.length
    if (rows.length > 0 && length + adds > LONGEST) break
    rows.push(row)
    length += adds
  }
  return { rows, texts: split(lines(rows).join('\n')), mentions: [...new Set(rows.flatMap((row) => row.mentions))] }
}

function lines(rows: readonly Waiting[]): readonly string[] {
  const said = new Map<string, Waiting[]>()
  for (const row of rows) {
    const key = row.mergeKey ?? row.id
    said.set(key, [...(said.get(key) ?? []), row])
  }
  return [...said.values()].map(together)
}

function together(rows: readonly Waiting[]): string {
  const newest = rows[rows.length - 1] as Waiting
  if (newest.mergeKey === null) return newest.text
  return newest.text.replace('{}', () => rows.map((row) => row.mergeItem ?? '').join('、'))
}

/** Cuts a long text at line ends, else at sentence ends, else where it must; never inside a character. */
export function split(text: string, longest = LONGEST): readonly string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > longest) {
    const head = rest.slice(0, longest)
    const at = cutAt(head)
    parts.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  if (rest !== '' || parts.length === 0) parts.push(rest)
  return parts
}

function cutAt(head: string): number {
  const half = head.length / 2
  const line = head.lastIndexOf('\n')
  if (line > half) return line
  const sentence = Math.max(...['。', '！', '？', '；'].map((end) => head.lastIndexOf(end)))
  if (sentence > half) return sentence + 1
  const last = head.charCodeAt(head.length - 1)
  const splitsPair = last >= 0xd800 && last <= 0xdbff
  return splitsPair ? head.length - 1 : head.length
}

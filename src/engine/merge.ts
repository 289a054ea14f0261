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
 * same conversation and the same purpose. Rows with a merge key become one line (`签到成功：韦志强、黄美兰`).
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
  return {
    rows,
    texts: split(harmless(lines(rows).join('\n'))),
    mentions: [...new Set(rows.flatMap((row) => row.mentions))],
  }
}

/** What people wrote may hold the line WeChat puts under a quote; said by us it would make the next reader misquote. */
function harmless(text: string): string {
  return text.replace(/^[ \t]*(?:-[ \t]?){6,}$/gmu, '———')
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
  const last = rows[rows.length - 1] as Waiting
  return last.mergeKey === null
    ? last.text
    : last.text.replace('{}', () => rows.map((row) => row.mergeItem ?? '').join('、'))
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

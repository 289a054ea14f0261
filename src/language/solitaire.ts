import { type Line, listLines } from './solitaire-lines.ts'

/** One line of a 接龙: who joined, and what they added to their name. */
export interface Entry {
  /** As numbered in the list; two may share a number when people join at once. */
  readonly n: number
  readonly name: string
  readonly note: string
}

/** WeChat's 接龙 list. The whole of it is sent again each time somebody joins. */
export interface Solitaire {
  readonly title: string
  readonly entries: readonly Entry[]
}

/** What happened between two copies of a list. */
export interface SolitaireChanges {
  readonly added: readonly Entry[]
  readonly removed: readonly Entry[]
  readonly changed: readonly { readonly before: Entry; readonly after: Entry }[]
  /** In the previous copy only, because both copies were sent at the same time: nobody took these out. */
  readonly crossed: readonly Entry[]
}

const HEADER = /[#＃]接[龙龍][ \t\u3000:：]*/
/** 接龙, 大家接龙, 【接龙】修水渠, 修水渠接龙: as people who type a list themselves begin it. */
const TYPED_HEADER =
  /^\s*(?:[【[(（]?(?:请?大家)?接[龙龍](?:[】\])）][:：]?|[:：]|(?=\s|$))[ \t\u3000]*|([^\n,，。!！?？]{1,20})接[龙龍][:：]?[ \t\u3000]*(?=\n))/u
const LONGEST_TITLE = 2_000
const INVISIBLE = /[\u200b\u200c\u2060\ufeff]/g

const EXAMPLE = /^\s*(?:例如|例|如|格式)(?:[\s:：.．、，,]|$)/

/** Whether a text of any length begins as a 接龙 does; looks at no more than a title's worth of it. */
export function startsLikeSolitaire(text: string): boolean {
  return HEADER.test(text.slice(0, LONGEST_TITLE))
}

/**
 * Reads a 接龙 message; null for any other text.
 *
 *     readSolitaire('#接龙\n周日修水塔\n\n1. 陆大勇\n2. 覃有才 带焊机')
 */
export function readSolitaire(text: string): Solitaire | null {
  if (!/接[龙龍]/.test(text)) return null
  const clean = text.replace(/\r\n?/g, '\n')
  const header = HEADER.exec(clean)
  if (header) return readList(clean.slice(0, header.index), clean.slice(header.index + header[0].length))
  const typed = TYPED_HEADER.exec(clean.slice(0, LONGEST_TITLE))
  const list = typed && readList(typed[1] ?? '', clean.slice(typed[0].length))
  return list && isCounted(list.entries) ? list : null
}

/** Two who follow each other from the first on: without WeChat's sign it takes as much to be no talk of a list. */
function isCounted([first, second]: readonly Entry[]): boolean {
  return first?.n === 1 && second?.n === 2
}

function readList(before: string, list: string): Solitaire {
  const raw = list.split('\n')
  const lines = listLines(raw.map((line) => line.replace(INVISIBLE, '')))
  const start = listStart(lines)
  const title = lines
    .slice(0, start)
    .filter((line) => !EXAMPLE.test(line.text))
    .map((line) => line.text.trim())
    .join('\n')
    .trim()
  return { title: title || before.trim(), entries: items(lines.slice(start)).flatMap(entry) }
}

/**
 * Where the list begins. Notices in the title may be numbered too, so it is the last `1.` after an empty line, else the
 * last after a line that is no item, else the first item.
 */
function listStart(lines: readonly Line[]): number {
  const opens = (i: number, previous: (line: Line) => boolean): boolean => {
    const above = lines[i - 1]
    return lines[i]?.item?.n === 1 && above !== undefined && previous(above)
  }
  const last = (previous: (line: Line) => boolean): number => lines.findLastIndex((_, i) => opens(i, previous))
  const afterBlank = last((line) => line.blank)
  if (afterBlank >= 0) return afterBlank
  const afterTitle = last((line) => !line.item)
  const first = lines.findIndex((line) => line.item)
  return afterTitle >= 0 ? afterTitle : first >= 0 ? first : lines.length
}

/** Joins lines that go on with the item above; what stands after the list and an empty line is a tail, not an item. */
function items(lines: readonly Line[]): { n: number; text: string }[] {
  const lastItem = lines.findLastIndex((line) => line.item)
  const tail = lines.findIndex((line, i) => i > lastItem && line.blank)
  const joined: { n: number; text: string }[] = []
  for (const line of tail < 0 ? lines : lines.slice(0, tail)) {
    const open = joined.at(-1)
    if (line.item) joined.push({ ...line.item })
    else if (open && !line.blank) open.text += `\n${line.text.trim()}`
  }
  return joined
}

// The name ends at a space, a bracket, a plus or a comma; a dash belongs to many nicknames (韦-弄福屯).
const NAME = /^[^\s（(【[+＋，,、；;：:]+/
// A nickname may begin with signs and a space: `🌻 阿芬`.
const SIGNS_FIRST = /^[^\p{L}\p{N}\s（(+＋，,、；;：:]+\s+[^\s（(+＋，,、；;：:]+/u
const COUNT = /^(\p{Script=Han}{2,})(1\d{10}|0\d{2,3}-?\d{7,8}|\d{1,4}(?:[人份箱斤个只包袋张位户件桶盒套元块])?)$/u
/** 岑国富✅: what people put behind a name to say they come. */
const TICKED = /^(\p{Script=Han}{2,})([✅✔☑√👌✋🙋👍]\ufe0f?)$/u

function entry({ n, text }: { n: number; text: string }): Entry[] {
  const said = text.trim().replace(/^@/, '')
  const name = (SIGNS_FIRST.exec(said) ?? NAME.exec(said))?.[0]
  if (!name) return []
  const counted = COUNT.exec(name) ?? TICKED.exec(name)
  const note = said.slice(name.length).replace(/^[\s，,、；;：:]+/, '')
  if (counted) return [{ n, name: counted[1] ?? name, note: [counted[2], note].filter(Boolean).join(' ') }]
  return [{ n, name, note: unwrap(note) }]
}

const unwrap = (note: string): string => /^[（(【[]([^（()）【】]*)[）)】\]]$/.exec(note)?.[1]?.trim() ?? note

/** Compares a list with its previous copy by name, so that new numbers alone change nothing. */
export function newEntries(previous: Solitaire | null, current: Solitaire): SolitaireChanges {
  const old = [...(previous?.entries ?? [])]
  const take = (fits: (one: Entry) => boolean): Entry | undefined => {
    const at = old.findIndex(fits)
    return at < 0 ? undefined : old.splice(at, 1)[0]
  }
  const unknown = current.entries.filter(
    (one) => !take((before) => before.name === one.name && before.note === one.note),
  )
  const added: Entry[] = []
  const changed: { before: Entry; after: Entry }[] = []
  for (const after of unknown) {
    const before = take((one) => one.name === after.name)
    if (before) changed.push({ before, after })
    else added.push(after)
  }
  const crossed = added.length > 0 && areLast(previous?.entries ?? [], old)
  return { added, removed: crossed ? [] : old, changed, crossed: crossed ? old : [] }
}

/** Both copies grew from the same list when what one lacks is just the end of the other. */
const areLast = (entries: readonly Entry[], missing: readonly Entry[]): boolean =>
  missing.length > 0 && entries.slice(-missing.length).every((one, i) => one === missing[i])

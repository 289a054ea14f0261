import { type Entry, entriesOf, isNameAlone } from './solitaire-entry.ts'
import { type Line, listLines } from './solitaire-lines.ts'

export type { Entry } from './solitaire-entry.ts'

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

const HEADER = /[#＃][ \u3000]?接[龙龍][#＃]?[ \t\u3000:：]*/
/** Where a list that was copied along begins once more. */
const COPIED = /\n[ \t\u3000]*[#＃][ \u3000]?接[龙龍][#＃]?[ \t\u3000:：]*/u
/** 接龙, 大家接龙, 【接龙】修水渠, 修水渠接龙: as people who type a list themselves begin it. */
const TYPED_HEADER =
  /^\s*(?:[【[(（]?(?:请?大家)?接[龙龍](?:报名|登记)?(?:[】\])）][:：]?|[:：]|(?=\s|$))[ \t\u3000]*|([^\n。!！?？]{1,30})接[龙龍][:：]?[ \t\u3000]*(?=\n))/u
const LONGEST_TITLE = 2_000
const INVISIBLE = /[\u200b\u200c\u2060\ufeff]/g

const EXAMPLE = /^\s*(?:例如|例|如|格式|示例|样例|范例|模板)(?:[\s:：.．、，,]|$)/
/** 截止周六晚8点 under the last name speaks of the list. */
const FOOTER = /^\s*(?:报名)?(?:截止|时间[:：]|地点[:：]|注意|温馨提示|备注[:：]|请?大家)/u

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
  if (header) return readCopies(clean.slice(0, header.index), clean.slice(header.index + header[0].length))
  const typed = TYPED_HEADER.exec(clean.slice(0, LONGEST_TITLE))
  const list = typed && readList(typed[1] ?? '', clean.slice(typed[0].length))
  if (!list || !isCounted(list.entries)) return null
  // 昨天说了，今天接龙 may lead to anything numbered: only names make it a list.
  const isSentence = /[,，]/u.test(typed[1] ?? '')
  return isSentence && !list.entries.every((one) => isNameAlone(one.name)) ? null : list
}

/** Two who follow each other from the first on: without WeChat's sign it takes as much to be no talk of a list. */
function isCounted([first, second]: readonly Entry[]): boolean {
  return first?.n === 1 && second?.n === 2
}

/** A list in which an older copy of it was left standing is one list. */
function readCopies(before: string, list: string): Solitaire {
  const [first, ...more] = list.split(COPIED).map((copy) => readList(before, copy))
  if (!first || more.length === 0) return first ?? { title: before.trim(), entries: [] }
  const title = [first, ...more].map((copy) => copy.title).find((one) => one !== '') ?? ''
  const known = new Set<string>()
  const isNew = ({ n, name, note }: Entry): boolean => {
    const key = JSON.stringify([n, name, note])
    return !known.has(key) && known.add(key) !== undefined
  }
  return { title, entries: [first, ...more].flatMap((copy) => copy.entries).filter(isNew) }
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
  return { title: title || before.trim(), entries: items(lines.slice(start)).flatMap(entriesOf) }
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

/**
 * Joins lines that go on with the item above; what stands after the list and an empty line is a tail, not an item. A name
 * alone in its line is somebody who forgot the number.
 */
function items(lines: readonly Line[]): { n: number; text: string }[] {
  const lastItem = lines.findLastIndex((line) => line.item)
  const tail = lines.findIndex((line, i) => i > lastItem && (line.blank || FOOTER.test(line.text)))
  const joined: { n: number; text: string }[] = []
  for (const [at, line] of lines.entries()) {
    const open = joined.at(-1)
    if (line.item) joined.push({ ...line.item })
    else if (open && isNameAlone(line.text)) joined.push({ n: open.n + 1, text: line.text })
    else if (open && !line.blank && (tail < 0 || at < tail)) open.text += `\n${line.text.trim()}`
  }
  return joined
}

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

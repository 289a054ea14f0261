import { PARTING } from '../../language/edges.ts'
import { normalize } from '../../language/fold.ts'
import type { Utterance } from '../../language/utterance.ts'
import type { TextArg } from '../args/types.ts'
import type { Command } from '../mechanism.ts'
import type { Reading, Slots } from '../reading.ts'
import { argOf, looksUp, takes } from './arg-of.ts'
import type { Context } from './context.ts'
import { type IsLedTo, mayBeLed } from './led.ts'
import { beginsCommand, opensCommand } from './may-open.ts'
import type { Table } from './table.ts'

/** Reads one saying: a single command, or talk. */
export type ReadOne = (utterance: Utterance, context: Context, now: Date) => Reading | null

/** What parts a saying from the one before it: the end of a line, a full stop, a comma, or nothing but a space. */
type Part = 'line' | 'stop' | 'comma' | 'space'

/** A stretch of the message, by places in it, that may be a saying of its own. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly part: Part
  /** A command's word begins it; otherwise it can only go on with the command before (`评单 12 5，13 4`). */
  readonly opens: boolean
}

/** More places than this are not tried: nobody says so many things in one message, and each is read. */
const MOST = 24
const CUT = new RegExp(`[^\\S\\n]*\\n\\s*|[。！!；;]\\s*|(?:[，,、]|[^\\S\\n]*${PARTING}+)[^\\S\\n]*|[^\\S\\n]+`, 'gu')
const STOP = new RegExp(`[\\s。！!；;，,、]|${PARTING}`, 'u')
const NUMBERED = /^\s*[#＃【\d]/u
const SIGNED = /^\s*[#＃【]/u

/**
 * Reads a message that may hold several commands, one a line or parted by stops. It is cut where a command's word begins
 * a piece that holds what this command needs; every other stop belongs to what was said. The first command carries the
 * others in `then`. Where a cut is likely but not certain the reading asks (`several`) instead of acting.
 */
export function createSeveral(readOne: ReadOne, table: Table, isLedTo: IsLedTo): ReadOne {
  return (utterance, context, now) => {
    const words = withoutNumbers(utterance.words, table)
    const [first, ...pieces] = STOP.test(words) ? piecesOf(words, table) : []
    if (first === undefined || pieces.length === 0) return readOne(utterance, context, now)
    const readAs = (said: string) => readOne({ ...utterance, words: said, quote: null }, context, now)
    // Only what comes first answers the quoted message.
    const read = (from: number, to: number) =>
      from === 0 ? readOne({ ...utterance, words: words.slice(0, to) }, context, now) : readAs(words.slice(from, to))
    const leadsTo = (from: number, to: number, own: Reading) =>
      isLedTo(from, { ...utterance, words: words.slice(0, to), quote: null }, own, context, now)

    const said: Reading[] = []
    let before = read(0, first.end)
    let [start, taken] = [0, first.end]
    let isDoubtful = false
    /** What leads to the first command on a line of its own tells others to say it. */
    let isForOthers = false
    /** What a line says by itself and the lines together do not. */
    let lost: Reading | null = null
    for (const piece of pieces) {
      if (piece.start < taken) continue
      const { own, end } = byItself(piece, words, read)
      const typed = words.slice(piece.start, piece.end)
      const next = own ?? (before && goesOn(before, typed, piece.part, table, readAs))
      const verdict = before && next ? cutBetween(before, next, piece.part, table) : 'joined'
      let isLed = false
      if (next !== null && before === null && said.length === 0 && piece.part === 'line') {
        const front = words.slice(0, piece.start)
        const mayLead = mayBeLed(front, next, table)
        isLed = mayLead && !isForOthers && leadsTo(piece.start, end, next)
        // 请大家发：⏎接单 12⏎签到 9: what is said for others to say is said to its end.
        if (!isLed && ANNOUNCED.test(front)) return null
        isForOthers ||= mayLead && !isLed
      }
      const joined = isLed || (before && verdict === 'cut') ? null : read(start, piece.end)
      const isDropped =
        verdict === 'joined' &&
        own !== null &&
        !isMereWord(before, own, table) &&
        drops(joined, own, typed, piece.part, table)
      if (isLed || (before && (verdict === 'cut' || isDropped))) {
        if (before) said.push(before)
        ;[start, taken, before] = [piece.start, end, next]
      } else {
        isDoubtful ||= verdict === 'doubtful' || (!next && piece.part === 'line' && isAgain(before, typed, table))
        if (joined === null && (piece.part === 'line' || piece.part === 'stop')) lost = before ?? own ?? lost
        before = joined
      }
    }
    if (before === null) return said.length === 0 ? null : readOne(utterance, context, now)
    if (isDoubtful || (lost !== null && lost.command !== before.command)) return { ...before, ask: 'several' }
    const [one, ...others] = said
    return one === undefined ? before : { ...one, then: [...others, before] }
  }
}

/** 收到，任务 @李秀英 …; 点单，点单，厨房漏水: a word that says no more than that it was heard, or the same again. */
const isMereWord = (before: Reading | null, own: Reading, { commands }: Table): boolean =>
  before !== null &&
  Object.keys(before.slots).length === 0 &&
  (before.command === own.command || commands.get(before.command)!.everyday !== undefined)

/** 加联系人 01-02 黄美兰，负担: what is a command by itself and no word of the one before would be lost between the two. */
function drops(joined: Reading | null, own: Reading, typed: string, part: Part, { commands }: Table): boolean {
  if (part === 'space' || own.ask !== undefined || commands.get(own.command)!.everyday) return false
  return !Object.values(joined?.slots ?? {}).some((value) => typeof value === 'string' && value.includes(typed.trim()))
}

/** A heading: 请大家发：, 今天的事： */
const ANNOUNCED = /[:：]\s*$/u

/** What a piece says by itself and where that ends: at the next place to cut, or with its line. */
function byItself(
  { start, end, part, opens }: Piece,
  words: string,
  read: (from: number, to: number) => Reading | null,
): { readonly own: Reading | null; readonly end: number } {
  const isLine = part === 'line'
  const own = opens || isLine ? read(start, end) : null
  if (own !== null && (opens || beginsAnew(own))) return { own, end }
  const close = (isLine ? /\n/u : /[\n。！!；;]/u).exec(words.slice(end))
  const to = close === null ? words.length : end + close.index
  const whole = isLine || (part === 'stop' && opens) ? (to > end ? read(start, to) : null) : null
  return whole !== null && beginsAnew(whole) ? { own: whole, end: to } : { own: null, end }
}

/** 每周一 9:00 发起签到 值班, 我认矛盾调解岗: a line that says a command and what it is about, whatever it begins with. */
const beginsAnew = ({ word, ask, slots }: Reading): boolean =>
  ask === undefined && (word?.as === 'says' || word?.as === 'verb') && isAnchored(slots)

/** 1、签到情况 #61⏎2、走访情况: of a list that counts its commands the figures are no part of them. */
function withoutNumbers(words: string, table: Table): string {
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const bare = lines.flatMap((line, at) =>
    line.match(COUNTED)?.[1] === String(at + 1) ? [line.replace(COUNTED, '')] : [],
  )
  const isList = lines.length > 1 && bare.length === lines.length
  return isList && bare.every((line) => beginsCommand(table, line)) ? bare.join('\n') : words
}

const COUNTED = /^[(（]?(\d{1,2})\s*[、.．:：)）]\s*(?!\d)/u

/** The message at the places where it might be cut. */
function piecesOf(words: string, table: Table): readonly Piece[] {
  const pieces: Piece[] = []
  let [start, part, opens]: [number, Part, boolean] = [0, 'line', true]
  for (const cut of words.matchAll(CUT)) {
    if (pieces.length >= MOST) break
    const gap = cut.index + cut[0].length
    const next = gap + linkLength(words.slice(gap, gap + 20), table)
    const after = words.slice(next, next + 12)
    // 接单 12，还有我的联系户: who says so parts them as a full stop does.
    const kind = next > gap && !cut[0].includes('\n') ? 'stop' : partOf(cut[0])
    // 签到 #64。收到 #53: behind no more than a space a number is what its command is about.
    const begins =
      !(kind === 'space' && NUMBERED.test(after)) &&
      (kind === 'line' || kind === 'stop' ? beginsCommand(table, after) : opensCommand(table, normalize(after)))
    if (cut.index === 0 || cut.index < start) continue
    if (!begins && !mayGoOn(kind, after, words.slice(Math.max(start, cut.index - 40), cut.index))) continue
    pieces.push({ start, end: cut.index, part, opens })
    ;[start, part, opens] = [next, kind, begins]
  }
  return [...pieces, { start, end: words.length, part, opens }]
}

/** 签到 9，还有接单 12: what links a command to the one before it; 0 where no command's word follows. */
function linkLength(after: string, table: Table): number {
  const link = LINK.exec(after)?.[0].length ?? 0
  const wish = link === 0 ? 0 : (WISH.exec(after.slice(link))?.[0].length ?? 0)
  const length = [link, link + wish].find((one) => one > 0 && beginsCommand(table, after.slice(one)))
  return length ?? 0
}

const LINK = /^(?:还有|另外|然后|接着|顺便|顺带|同时|并且?|也|再|还要?)[，,：:\s]?/u
const WISH = /^(?:再|也|要|我要?)/u

function partOf(cut: string): Part {
  if (cut.includes('\n')) return 'line'
  if (/[。！!；;]/u.test(cut)) return 'stop'
  return /[^\s]/u.test(cut) ? 'comma' : 'space'
}

/** A new line may go on with another household or number, the rest of a line only with a number and a score. */
function mayGoOn(part: Part, after: string, before: string): boolean {
  if (part === 'space') return /\d/u.test(before) && /^#?\d{1,6}(?:号单?)?\s/u.test(after) && !/^[1-5]\s/u.test(after)
  return part === 'line' || NUMBERED.test(after)
}

/** 走访 蓝阿婆 昨天 好⏎莫老四 今天 屋顶漏: the same command again, whose word was not said twice. */
function goesOn(
  before: Reading,
  own: string,
  part: Part,
  { commands }: Table,
  read: (said: string) => Reading | null,
): Reading | null {
  // 完成⏎#31 交了: what the word before said nothing of is its own.
  if (Object.keys(before.slots).length === 0) return null
  const command = commands.get(before.command)!
  const isListed = part === 'line' && SIGNED.test(own)
  const mayGoOn = takes(command, 'rating') || isListed || (part === 'line' && takes(command, 'household'))
  const next = mayGoOn ? read(`${command.says[0]} ${own}`) : null
  if (next === null || next.ask !== undefined || next.command !== before.command) return null
  const { number, rating, household, date, text } = next.slots
  // 不满意 3 4 天都没来: behind a space a small figure may count something.
  if (number !== undefined && rating !== undefined) return part !== 'space' || number > 5 || !text ? next : null
  const begins = household !== undefined ? date !== undefined : number !== undefined && isListed
  return begins && part === 'line' ? next : null
}

/** A line that begins with the word of the command before it, and could not be read, is no note to that one. */
function isAgain(before: Reading | null, own: string, { commands }: Table): boolean {
  const giver = before && commands.get(before.command)!
  return giver !== null && !has(giver, 'published') && giver.says.some((word) => own.startsWith(word))
}

/** Whether the message is cut between two readings: yes, no, or only perhaps. */
function cutBetween(before: Reading, next: Reading, part: Part, { commands }: Table): 'cut' | 'joined' | 'doubtful' {
  const giver = commands.get(before.command)!
  const asked = commands.get(next.command)!
  // What is published is taken to its last line, and is shown before it is said.
  if (has(giver, 'published')) return 'joined'
  // 公布 12。发起签到 党员学习: its words may hold others', and whose these are is asked.
  if (part !== 'line' && has(giver, 'wholeLine'))
    return part === 'stop' && isAnchored(next.slots) && !asked.everyday ? 'doubtful' : 'joined'
  // 激活 7K3M9Q，我是农春兰: it waits for the name.
  if (takes(giver, 'name') && takes(asked, 'name') && before.slots.people === undefined) return 'joined'
  const isSame = giver === asked
  const { slots } = next
  // 评单 12、13 满意: the score is of both.
  if (isSame && slots.rating !== undefined && before.slots.rating === undefined) return 'joined'
  if (part === 'line') {
    // 任务 @覃小芳 明天 报人数⏎催办62: a number and nothing else is no part of the work.
    if (isSame || !givesWork(giver) || isOnlyNumbered(slots)) return 'cut'
    return isAnchored(slots) || (mayStandAlone(asked) && looksUp(asked)) ? 'doubtful' : 'joined'
  }
  // 已告知 01-01。异议 45 …: behind a full stop what needs nothing more has been said.
  const isWhole = mayStandAlone(giver) || isAnchored(before.slots) || (part === 'stop' && saysEnough(before))
  // 接单 33。我的单: behind a full stop a list is asked for by its name alone, and so is what says all in so many characters.
  const isAll = mayStandAlone(asked) && (looksUp(asked) || (asked.says[0]?.length ?? 0) > 3)
  // 收到71，今天别提醒我了
  const isLong = part === 'comma' && before.slots.number !== undefined && (asked.says[0]?.length ?? 0) > 4
  if ((part === 'stop' || isLong) && isWhole && isAll && Object.keys(slots).length === 0) return 'cut'
  if (!(isAnchored(slots) || (part === 'stop' && saysEnough(next))) || !isWhole) return 'joined'
  const isRemark = before.slots.number !== undefined
  if (part === 'space') return isRemark && slots.number !== undefined ? 'cut' : 'joined'
  if (givesWork(giver)) return part === 'stop' || slots.number !== undefined ? 'doubtful' : 'joined'
  // …身体还好。民情 井水有点浑: behind a full stop a word that nobody uses otherwise begins anew.
  const isNew = part === 'stop' && !asked.everyday
  return isNew || isRemark || slots.number !== undefined || slots.household !== undefined ? 'cut' : 'doubtful'
}

const saysEnough = ({ ask, slots }: Reading): boolean => ask === undefined && Object.keys(slots).length > 0

/** 走访情况, 我的单: nothing has to be said beside its word. */
const mayStandAlone = ({ args }: Command): boolean => Object.values(args).every((arg) => arg.optional === true)

function isOnlyNumbered({ number, numbers: _, ...others }: Slots): boolean {
  return number !== undefined && Object.keys(others).length === 0
}

const has = (command: Command, mark: keyof TextArg): boolean => argOf(command, 'text')?.[mark] === true

/** Its text tells others what to do, and may well name commands. */
function givesWork({ args }: Command): boolean {
  const needed = Object.values(args).filter((arg) => arg.optional !== true)
  return needed.some((arg) => arg.kind === 'people') && needed.some((arg) => arg.kind === 'text')
}

/** It says what it is about: a matter, a household with its day or kind, people, one of a closed list. */
function isAnchored({ number, household, date, category, people, text, activity }: Slots): boolean {
  if ((number ?? people ?? category ?? activity) !== undefined) return true
  return household !== undefined ? date !== undefined || text !== undefined : text !== undefined
}

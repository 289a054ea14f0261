import type { Utterance } from '../../language/utterance.ts'
import type { Command } from '../mechanism.ts'
import type { CommandId, Reading, Slots } from '../reading.ts'
import type { Context } from './context.ts'

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
const CUT = /[^\S\n]*\n\s*|[。！!；;]\s*|[，,、]\s*|[^\S\n]+/gu
const STOP = /[\s。！!；;，,、]/u
const NUMBERED = /^\s*[#＃【\d]/u

/**
 * Reads a message that may hold several commands, one a line or parted by stops. It is cut where a command's word begins
 * a piece that holds what this command needs; every other stop belongs to what was said. The first command carries the
 * others in `then`. Where a cut is likely but not certain the reading asks (`several`) instead of acting.
 */
export function createSeveral(
  readOne: ReadOne,
  commands: ReadonlyMap<CommandId, Command>,
  opens: (words: string) => boolean,
): ReadOne {
  return (utterance, context, now) => {
    const { words } = utterance
    if (!STOP.test(words)) return readOne(utterance, context, now)
    const [first, ...pieces] = piecesOf(words, opens)
    const read = (said: string, isFirst: boolean) =>
      readOne(isFirst ? { ...utterance, words: said } : { ...utterance, words: said, quote: null }, context, now)
    if (first === undefined || pieces.length === 0) return readOne(utterance, context, now)

    const said: Reading[] = []
    let { start, end } = first
    let before = read(words.slice(start, end), true)
    let isDoubtful = false
    // Talk goes on as talk: it is read again only where a command may begin, and at its end.
    let isRead = true
    for (const piece of pieces) {
      if (before === null && !piece.opens) {
        end = piece.end
        isRead = false
        continue
      }
      if (!isRead) before = read(words.slice(start, end), said.length === 0)
      isRead = true
      const own = words.slice(piece.start, piece.end)
      const next = (piece.opens ? read(own, false) : null) ?? goesOn(before, own, piece.part, commands, read)
      const verdict = before && next ? cutBetween(before, next, piece.part, commands) : 'joined'
      if (before && verdict === 'cut') {
        said.push(before)
        start = piece.start
        end = piece.end
        before = next
      } else {
        isDoubtful ||=
          verdict === 'doubtful' || (next === null && piece.part === 'line' && isAgain(before, own, commands))
        end = piece.end
        before = read(words.slice(start, end), said.length === 0)
      }
    }
    if (!isRead) before = read(words.slice(start, end), said.length === 0)
    if (before === null) return said.length === 0 ? null : readOne(utterance, context, now)
    const [whole, ...then] = [...said, before]
    if (whole === undefined || isDoubtful) return { ...before, ask: 'several' }
    return then.length === 0 ? whole : { ...whole, then }
  }
}

/** The message at the places where it might be cut. */
function piecesOf(words: string, opens: (words: string) => boolean): readonly Piece[] {
  const pieces: Piece[] = []
  let start = 0
  let part: Part = 'line'
  let isOpen = true
  for (const cut of words.matchAll(CUT)) {
    const next = cut.index + cut[0].length
    const after = words.slice(next, next + 10)
    const kind = partOf(cut[0])
    // 签到 #64。收到 #53: behind no more than a space a number is what its command is about.
    const begins = opens(after) && !(kind === 'space' && NUMBERED.test(after))
    const goesOn = () => mayGoOn(kind, after, words.slice(Math.max(start, cut.index - 40), cut.index))
    if (cut.index === 0 || pieces.length >= MOST || !(begins || goesOn())) continue
    pieces.push({ start, end: cut.index, part, opens: isOpen })
    start = next
    part = kind
    isOpen = begins
  }
  pieces.push({ start, end: words.length, part, opens: isOpen })
  return pieces
}

function partOf(cut: string): Part {
  if (cut.includes('\n')) return 'line'
  if (/[。！!；;]/u.test(cut)) return 'stop'
  return /[，,、]/u.test(cut) ? 'comma' : 'space'
}

/** A new line may go on with another household or number, the rest of a line only with a number and a score; a list's own figures are neither. */
function mayGoOn(part: Part, after: string, before: string): boolean {
  if (part === 'space') return /\d/u.test(before) && /^#?\d{1,6}(?:号单?)?\s/u.test(after) && !/^[1-5]\s/u.test(after)
  if (/^\s*\d{1,2}\s*[、.．)）]/u.test(after)) return false
  return part === 'line' || NUMBERED.test(after)
}

/** 走访 蓝阿婆 昨天 好⏎莫老四 今天 屋顶漏: the same command again, whose word was not said twice. */
function goesOn(
  before: Reading | null,
  own: string,
  part: Part,
  commands: ReadonlyMap<CommandId, Command>,
  read: (said: string, isFirst: boolean) => Reading | null,
): Reading | null {
  const word = before && commands.get(before.command)?.says[0]
  const next = word ? read(`${word} ${own}`, false) : null
  if (next === null || next.ask !== undefined || next.command !== before?.command) return null
  const { number, rating, household, date, text } = next.slots
  // 不满意 3 4 天都没来: behind a space a small figure may count something.
  if (number !== undefined && rating !== undefined) return part !== 'space' || number > 5 || !text ? next : null
  const begins = household !== undefined ? date !== undefined : number !== undefined && /^\s*[#＃【]/u.test(own)
  return begins && part === 'line' ? next : null
}

/** A line that begins with the word of the command before it, and could not be read, is no note to that one. */
function isAgain(before: Reading | null, own: string, commands: ReadonlyMap<CommandId, Command>): boolean {
  const giver = before === null ? undefined : commands.get(before.command)
  return giver !== undefined && !isPublished(giver) && giver.says.some((word) => own.startsWith(word))
}

/** Whether the message is cut between two readings: yes, no, or only perhaps. */
function cutBetween(
  before: Reading,
  next: Reading,
  part: Part,
  commands: ReadonlyMap<CommandId, Command>,
): 'cut' | 'joined' | 'doubtful' {
  const giver = commands.get(before.command)
  const asked = commands.get(next.command)
  // What is published is taken to its last line, and is shown before it is said.
  if (giver === undefined || asked === undefined || isPublished(giver)) return 'joined'
  if (part !== 'line' && takesWholeLine(giver)) return 'joined'
  const same = before.command === next.command
  const { slots } = next
  // 评单 12、13 满意: the score is of both.
  if (same && slots.rating !== undefined && before.slots.rating === undefined) return 'joined'
  if (part === 'line') {
    if (next.ask === 'typo' || next.ask === 'which' || (next.ask !== undefined && !same)) return 'joined'
    if (same) return 'cut'
    if (givesWork(giver)) return isAnchored(slots) ? 'doubtful' : 'joined'
    return asked.everyday === true && slots.number === undefined ? 'joined' : 'cut'
  }
  if (next.ask !== undefined || before.ask !== undefined) return 'joined'
  const isWhole = Object.keys(giver.args).length === 0 || isAnchored(before.slots)
  if (!isAnchored(slots) || !isWhole) return 'joined'
  const isRemark = before.slots.number !== undefined
  if (part === 'space') return isRemark && slots.number !== undefined ? 'cut' : 'joined'
  if (same) return 'cut'
  if (givesWork(giver)) return part === 'stop' || slots.number !== undefined ? 'doubtful' : 'joined'
  // …身体还好。民情 井水有点浑: behind a full stop a word that nobody uses otherwise begins anew.
  if (part === 'stop' && !asked.everyday) return 'cut'
  if (isRemark || slots.number !== undefined || slots.household !== undefined) return 'cut'
  return 'doubtful'
}

const isPublished = ({ args }: Command): boolean =>
  Object.values(args).some((arg) => arg.kind === 'text' && arg.published === true)

const takesWholeLine = ({ args }: Command): boolean =>
  Object.values(args).some((arg) => arg.kind === 'text' && arg.wholeLine === true)

/** Its text tells others what to do, and may well name commands. */
function givesWork({ args }: Command): boolean {
  const needed = Object.values(args).filter((arg) => arg.optional !== true)
  return needed.some((arg) => arg.kind === 'people') && needed.some((arg) => arg.kind === 'text')
}

/** It says what it is about: a matter, a household with its day or kind, people, one of a closed list. */
function isAnchored({ number, household, date, category, people, text }: Slots): boolean {
  if (number !== undefined || people !== undefined || category !== undefined) return true
  return household !== undefined ? date !== undefined || text !== undefined : text !== undefined
}

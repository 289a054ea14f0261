import { saysNothing } from '../../language/edges.ts'
import { normalize } from '../../language/fold.ts'
import { MORE } from '../help.ts'
import type { Command } from '../mechanism.ts'
import type { CommandId } from '../reading.ts'
import { takes } from './arg-of.ts'
import { createMisspelt, type Misspelt } from './misspelt.ts'
import { otherwise } from './near-misses.ts'

/** A word that may open a line, and the command it stands for. */
export interface Entry {
  readonly word: string
  readonly command: Command
  /**
   * `says` opens a command anywhere, `verb` only with its words right behind, `reply` only under a quoted message of the
   * bot, `numbered` before a number that can only be a matter's (退12号单), `typo` needs everything else to fit, and a `mistaken` word, which is a word of its own (抱石, 人物), needs what only a command says.
   */
  readonly as: 'says' | 'verb' | 'reply' | 'numbered' | 'typo' | 'mistaken'
}

/** The words that end here, and what the next character leads to: what a line costs does not grow with the words. */
interface Node {
  readonly entries: Entry[]
  readonly next: Map<number, Node>
}

export const isTypo = ({ as }: Entry): boolean => as === 'typo' || as === 'mistaken'

export interface Table {
  /** By the code of a character: which of `roots` the words stand under that begin with it, from 1 on. Most begin none, and all are asked at every place of every line. */
  readonly begins: Uint16Array
  readonly roots: readonly Node[]
  /** Words with one wrong character, which no tree of words could hold. */
  readonly misspelt: Misspelt
  /** By the code of a character: 1 where a word begins with it that opens a command, spelt right. */
  readonly opening: Uint8Array
  /** Natural replies that are pictures: 👍, [强]. */
  readonly pictures: readonly Entry[]
  /** The words help can be asked about. */
  readonly topics: ReadonlySet<string>
  readonly commands: ReadonlyMap<CommandId, Command>
}

const built = new WeakMap<readonly Command[], Table>()

/** The table of a list of commands, made once however many listen for them. */
export function tableOf(commands: readonly Command[]): Table {
  const table = built.get(commands) ?? buildTable(commands)
  built.set(commands, table)
  return table
}

function buildTable(commands: readonly Command[]): Table {
  const exact: Entry[] = commands.flatMap((command) => [
    ...command.says.flatMap(otherwise).map((word): Entry => ({ word: normalize(word), command, as: 'says' })),
    ...ways(command),
    ...parted(command),
    ...turned(command),
    ...(command.opens ?? []).map((word): Entry => ({ word: normalize(word), command, as: 'verb' })),
    ...(command.quoted ?? [])
      .flatMap(spoken)
      .flatMap(otherwise)
      .map((word): Entry => ({ word: normalize(word), command, as: 'reply' })),
  ])
  const words = new Set(exact.map((entry) => entry.word))
  const missable = commands.flatMap((command) =>
    command.says.filter((word) => !command.exact?.includes(word)).map((word) => ({ word: normalize(word), command })),
  )
  return {
    ...treeOf(exact),
    misspelt: createMisspelt(missable, words),
    pictures: exact.filter(({ word }) => saysNothing(word)),
    topics: new Set([...commands.flatMap((command) => command.says).map(normalize), MORE]),
    commands: new Map(commands.map((command) => [command.id, command])),
  }
}

/** 我接12 says no more than 接12 does. */
export const saysI = (word: string): boolean => word.startsWith(I)

const opens = ({ as, word }: Entry): boolean => as === 'says' || (as === 'numbered' && word.length > 1 && !saysI(word))

function treeOf(entries: readonly Entry[]): Pick<Table, 'begins' | 'roots' | 'opening'> {
  const begins = new Uint16Array(0x10000)
  const opening = new Uint8Array(0x10000)
  const roots: Node[] = []
  const leaf = (): Node => ({ entries: [], next: new Map() })
  for (const entry of entries) {
    const first = entry.word.charCodeAt(0)
    begins[first] ||= roots.push(leaf())
    if (opens(entry)) opening[first] = 1
    let node = roots[begins[first]! - 1]!
    for (let at = 1; at < entry.word.length; at++) {
      const unit = entry.word.charCodeAt(at)
      const next = node.next.get(unit) ?? leaf()
      node.next.set(unit, next)
      node = next
    }
    node.entries.push(entry)
  }
  return { begins, roots, opening }
}

/** What stands between a verb and its object: 点个单. */
const BETWEEN = ['个', '一个', '一', '下', '一下']

/** What else opens it, of which no near miss is heard. */
const ways = (command: Command): Entry[] =>
  [...(command.ways ?? []), ...twice(command)]
    .filter((word) => !command.says.includes(word))
    .map((word) => ({ word: normalize(word), command, as: 'says' }))

/** 确认确认, 同意同意 */
const twice = ({ everyday, splits, says }: Command): readonly string[] =>
  everyday && !splits ? says.filter((word) => word.length === 2).map((word) => word + word) : []

/** The forms of words whose verb and object people part: 签个到, 退12号单, 派个任务, and a short one said twice. */
function parted(command: Command): Entry[] {
  if (!command.splits) return []
  // 任务 is but the object of 派任务.
  const isObject = (word: string) => command.says.some((other) => other !== word && other.endsWith(word))
  return command.says.flatMap((word) => (isObject(word) ? [] : [...between(command, word), ...short(command, word)]))
}

/** 把我的信息删除掉, 本群绑定, 删除一下我的信息: of a verb of two characters and its object the object stands first, or apart. */
function turned(command: Command): Entry[] {
  const words = command.turns ? command.says.flatMap(otherwise).filter((word) => word.length > 3) : []
  return words.flatMap((word) => {
    const [verb, object] = [word.slice(0, 2), word.slice(2)]
    const forms = [
      ...['把', '将', ''].flatMap((moves) => ALL.map((all) => moves + object + all + verb)),
      ...SOFTLY.map((one) => verb + one + object),
    ]
    return forms.map((form): Entry => ({ word: normalize(form), command, as: 'says' }))
  })
}

/** 把我的信息全部删掉 */
const ALL = ['', '都', '全', '全部', '全都']
const SOFTLY = ['一下', '下', '掉']

function between(command: Command, word: string): Entry[] {
  const at = Math.max(word.length - 2, 1)
  return BETWEEN.map((one) => ({ word: word.slice(0, at) + one + word.slice(at), command, as: 'says' }))
}

/** 我接12: who says so of a number does it. */
const I = '我'

/** 点单点单, 退12号单, 催催21: verb and object are a character each. */
function short(command: Command, word: string): Entry[] {
  if (word.length > 2) return []
  const [verb = ''] = word
  const takesMatter = takes(command, 'matter')
  // 催办催办 by itself is an outcry.
  const mayStandAlone = command.everyday || !takesMatter
  return [
    { word: `${word}${word}`, command, as: mayStandAlone ? 'says' : 'numbered' },
    ...(takesMatter ? [I, ...['', '掉', '下', '一下', verb, `一${verb}`]] : []).map((beside): Entry => {
      return { word: beside === I ? I + verb : verb + beside, command, as: 'numbered' }
    }),
  ]
}

/** 好了 is also said 好啦, 好咯. */
const spoken = (word: string): string[] =>
  word.endsWith('了') ? ['了', '啦', '咯', '喽', '嘞', '啰'].map((end) => word.slice(0, -1) + end) : [word]

/** A word of a line. */
export interface Said {
  readonly entry: Entry
  readonly end: number
}

const NONE: readonly Said[] = []
const SPACE = 0x20

/** The words that begin at `at` and where each ends, the longest first, what is right before what is misspelt; people put single spaces between characters (点 单). */
export function endsAt(table: Table, text: string, at: number): readonly Said[] {
  const right = rightAt(table, text, at)
  const wrong = table.misspelt.at(text, at)
  if (wrong.length === 0) return right
  return right.length === 0 ? wrong : [...right, ...wrong].sort((one, other) => other.end - one.end)
}

/** Those that are spelt right. */
function rightAt({ begins, roots }: Table, text: string, at: number): readonly Said[] {
  const root = begins[text.charCodeAt(at)]
  if (!root) return NONE
  let node = roots[root - 1]
  let found = NONE
  for (let end = at + 1; node !== undefined; end++) {
    if (node.entries.length > 0) found = [...node.entries.map((entry) => ({ entry, end })), ...found]
    // One look past the end of a text makes every look there a slow one.
    if (end >= text.length) break
    const unit = text.charCodeAt(end)
    let next = node.next.get(unit)
    if (next === undefined && unit === SPACE) next = node.next.get(text.charCodeAt(++end))
    node = next
  }
  return found
}

const NUMBER_BEHIND =
  /^(?:一?下)?\s?(?:(?:#|no)?\.?\s?\d|第[\d一二三四五六七八九十百]{1,5}号|[一二三四五六七八九十百]{1,5}号单)/u

/** Where the first word that opens a command begins in folded words, from there on; -1 for none. */
export function nextWord(table: Table, text: string, from = 0): number {
  for (let at = from; at < text.length - 1; at++) {
    if (table.opening[text.charCodeAt(at)] === 0) continue
    for (const { entry, end } of rightAt(table, text, at)) {
      if (!opens(entry)) continue
      // 查 opens only before a number: 检查, 查水表; or where it stands apart: 书记，办 宅基地.
      if (entry.word.length > 1 || NUMBER_BEHIND.test(text.slice(end, end + 8))) return at
      if (/[\s,。!~]/u.test(text.charAt(at - 1)) && text.charAt(end) === ' ') return at
    }
  }
  return -1
}

/** Where all of them begin; nobody says so much in front of one that more of a long text need be looked through. */
export function openings(table: Table, text: string): readonly number[] {
  const said = text.slice(0, 200)
  const all: number[] = []
  for (let at = nextWord(table, said); at >= 0; at = nextWord(table, said, at + 1)) all.push(at)
  return all
}

/** Whether any word at all stands in folded words, spelt right. */
export function holdsWord(table: Table, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (rightAt(table, text, at).length > 0) return true
  return false
}

/** The entry of exactly this word that counts as said. */
export const entryOf = (table: Table, word: string, as: Entry['as']): Entry | undefined =>
  endsAt(table, word, 0).find(({ entry }) => entry.as === as && entry.word === word)?.entry

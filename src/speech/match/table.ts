import { saysNothing } from '../../language/edges.ts'
import { normalize } from '../../language/fold.ts'
import { MORE } from '../help.ts'
import type { Command } from '../mechanism.ts'
import type { CommandId } from '../reading.ts'
import { nearMisses, otherwise } from './near-misses.ts'
import { createPairs, type Pairs } from './pairs.ts'
import { takes } from './takes.ts'

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

export const isTypo = ({ as }: Entry): boolean => as === 'typo' || as === 'mistaken'

export interface Table {
  /** Words by how they begin, longest first: under three characters also stand those of the first two, and of the first. */
  readonly words: ReadonlyMap<string, readonly Entry[]>
  /** By character code: 1 where a word begins with it. Most characters begin none, and are asked at every place of every line. */
  readonly begins: Uint8Array
  /** The words that open a command. */
  readonly pairs: Pairs
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
    ...parted(command),
    ...turned(command),
    ...(command.opens ?? []).map((word): Entry => ({ word: normalize(word), command, as: 'verb' })),
    ...(command.quoted ?? [])
      .flatMap(spoken)
      .flatMap(otherwise)
      .map((word): Entry => ({ word: normalize(word), command, as: 'reply' })),
  ])
  const words = new Set(exact.map((entry) => entry.word))
  const typos = commands.flatMap((command) =>
    command.says.flatMap((word) =>
      nearMisses(normalize(word))
        .filter(({ word: miss }) => !words.has(miss))
        .map((miss): Entry => ({ word: miss.word, command, as: miss.real ? 'mistaken' : 'typo' })),
    ),
  )
  const opening = exact.filter(
    ({ as, word }) => as === 'says' || (as === 'numbered' && word.length > 1 && !saysI(word)),
  )
  const entries = [...exact, ...typos]
  const begins = new Uint8Array(0x10000)
  for (const { word } of entries) begins[word.charCodeAt(0)] = 1
  return {
    words: byBeginning(entries),
    begins,
    pairs: createPairs(opening.map(({ word }) => word)),
    pictures: exact.filter(({ word }) => saysNothing(word)),
    topics: new Set([...commands.flatMap((command) => command.says).map(normalize), MORE]),
    commands: new Map(commands.map((command) => [command.id, command])),
  }
}

/** 我接12 says no more than 接12 does. */
export const saysI = (word: string): boolean => word.startsWith(I)

/** So many characters find the words that may begin with them. */
const KEY = 3

/** Under each beginning the longer words stand in front; the sort is stable: what is right stands before what is misspelt. */
function byBeginning(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const table = new Map<string, Entry[]>()
  for (const entry of entries) {
    const beginning = entry.word.slice(0, KEY)
    const others = table.get(beginning)
    if (others) others.push(entry)
    else table.set(beginning, [entry])
  }
  for (const [beginning, list] of [...table].toSorted(([one], [other]) => one.length - other.length)) {
    list.sort((a, b) => b.word.length - a.word.length)
    list.push(
      ...(table.get(beginning.slice(0, -1)) ?? table.get(beginning.slice(0, 1)) ?? []).filter(
        (one) => !list.includes(one),
      ),
    )
  }
  return table
}

/** What stands between a verb and its object: 点个单. */
const BETWEEN = ['个', '一个', '一', '下', '一下']

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

/** The words that may begin at `at`, longest first. */
export function wordsAt({ words, begins }: Table, text: string, at: number): readonly Entry[] {
  if (begins[text.charCodeAt(at)] !== 1) return NONE
  const first = text.charAt(at)
  const second = text.charAt(at + 1) === ' ' ? at + 2 : at + 1
  const third = text.charAt(second + 1) === ' ' ? second + 2 : second + 1
  const two = first + text.charAt(second)
  return words.get(two + text.charAt(third)) ?? words.get(two) ?? words.get(first) ?? NONE
}

const NONE: readonly Entry[] = []

/** Where `word` ends when the text has it at `at`; people put single spaces between its characters (点 单). */
export function wordEnd(text: string, at: number, word: string): number {
  if (text.startsWith(word, at)) return at + word.length
  let here = at
  for (let i = 0; i < word.length; i++) {
    if (i > 0 && text.charAt(here) === ' ' && text.charAt(here) !== word.charAt(i)) here++
    if (text.charAt(here) !== word.charAt(i)) return -1
    here++
  }
  return here
}

/** The words that begin at `at`, each with where it ends. */
export function endsAt(table: Table, text: string, at: number): { entry: Entry; end: number }[] {
  const found: { entry: Entry; end: number }[] = []
  for (const entry of wordsAt(table, text, at)) {
    const end = wordEnd(text, at, entry.word)
    if (end >= 0) found.push({ entry, end })
  }
  return found
}

const NUMBER_BEHIND =
  /^(?:一?下)?\s?(?:(?:#|no)?\.?\s?\d|第[\d一二三四五六七八九十百]{1,5}号|[一二三四五六七八九十百]{1,5}号单)/u

/** Where the first word that opens a command begins in folded words, from there on; -1 for none. */
export function nextWord({ pairs }: Table, text: string, from = 0): number {
  for (let at = from; at < text.length - 1; at++) {
    for (const word of pairs.at(text, at)) {
      const end = wordEnd(text, at, word)
      // 查 opens only before a number: 检查, 查水表; or where it stands apart: 书记，办 宅基地.
      if (end >= 0 && (word.length > 1 || NUMBER_BEHIND.test(text.slice(end, end + 8)))) return at
      if (end >= 0 && /[\s,。!~]/u.test(text.charAt(at - 1)) && text.charAt(end) === ' ') return at
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

/** Whether any word at all stands in folded words. */
export function holdsWord(table: Table, text: string): boolean {
  for (let at = 0; at < text.length; at++)
    if (wordsAt(table, text, at).some(({ word }) => wordEnd(text, at, word) >= 0)) return true
  return false
}

import { foldCharacter, normalize } from '../../language/fold.ts'
import { MORE } from '../help.ts'
import type { Command } from '../mechanism.ts'
import type { CommandId } from '../reading.ts'
import { nearMisses } from './homophones.ts'

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
  /** Words by their first two characters (or their only one), longest first. */
  readonly words: ReadonlyMap<string, readonly Entry[]>
  /** The first characters of all words. */
  readonly firsts: ReadonlySet<string>
  /** By UTF-16 unit, as it is typed: whether a word that opens a command may begin with it. */
  readonly begins: Uint8Array
  /** The first two characters of the words that open a command. */
  readonly openings: ReadonlySet<string>
  /** The words help can be asked about. */
  readonly topics: ReadonlySet<string>
  readonly commands: ReadonlyMap<CommandId, Command>
}

export function buildTable(commands: readonly Command[]): Table {
  const exact: Entry[] = commands.flatMap((command) => [
    ...command.says.map((word): Entry => ({ word: normalize(word), command, as: 'says' })),
    ...parted(command),
    ...(command.opens ?? []).map((word): Entry => ({ word: normalize(word), command, as: 'verb' })),
    ...(command.quoted ?? []).flatMap(spoken).map((word): Entry => ({ word: normalize(word), command, as: 'reply' })),
  ])
  const words = new Set(exact.map((entry) => entry.word))
  const typos = commands.flatMap((command) =>
    command.says.flatMap((word) =>
      nearMisses(normalize(word))
        .filter(({ word: miss }) => !words.has(miss))
        .map((miss): Entry => ({ word: miss.word, command, as: miss.real ? 'mistaken' : 'typo' })),
    ),
  )
  const table = new Map<string, Entry[]>()
  for (const entry of [...exact, ...typos]) {
    const opening = entry.word.slice(0, 2)
    table.set(opening, [...(table.get(opening) ?? []), entry])
  }
  for (const list of table.values()) list.sort((a, b) => b.word.length - a.word.length || rank(a) - rank(b))
  const opening = exact.filter((entry) => opens(entry) && entry.word.length > 1).map(({ word }) => word)
  const begin = new Set(opening.map((word) => word.charAt(0)))
  return {
    words: table,
    firsts: new Set([...table.keys()].map((word) => word.charAt(0))),
    begins: Uint8Array.from({ length: 0x10000 }, (_, unit) =>
      begin.has(foldCharacter(String.fromCharCode(unit))) ? 1 : 0,
    ),
    openings: new Set(opening.map((word) => word.slice(0, 2))),
    topics: new Set([...commands.flatMap((command) => command.says).map(normalize), MORE]),
    commands: new Map(commands.map((command) => [command.id, command])),
  }
}

const opens = ({ as }: Entry): boolean => as === 'says' || as === 'numbered'

/** What stands between a verb and its object, or in place of the object: 点个单, 催一下. */
const BETWEEN = ['个', '一个', '一', '下', '一下']
const ALONE = ['', '掉', '下', '一下']

/** The forms of a word whose verb and object people part, and the word said twice: 签个到, 退12号单, 点单点单. */
function parted(command: Command): Entry[] {
  const [word = ''] = command.says
  if (!command.splits) return []
  const [verb = '', object = ''] = word
  const takesMatter = Object.values(command.args).some((arg) => arg.kind === 'matter')
  // 催办催办 by itself is an outcry.
  const mayStandAlone = command.everyday || !takesMatter
  return [
    { word: `${word}${word}`, command, as: mayStandAlone ? 'says' : 'numbered' },
    ...BETWEEN.map((between): Entry => ({ word: `${verb}${between}${object}`, command, as: 'says' })),
    ...(takesMatter ? ALONE.map((after): Entry => ({ word: `${verb}${after}`, command, as: 'numbered' })) : []),
  ]
}

/** 好了 is also said 好啦. */
function spoken(word: string): string[] {
  return word.endsWith('了') && word !== '太满意了' ? [word, `${word.slice(0, -1)}啦`] : [word]
}

function rank(entry: Entry): number {
  return isTypo(entry) ? 1 : 0
}

/** The words that may begin at `at`, longest first. */
export function wordsAt({ words }: Table, text: string, at: number): readonly Entry[] {
  const first = text.charAt(at)
  const second = text.charAt(text.charAt(at + 1) === ' ' ? at + 2 : at + 1)
  const longer = second === '' ? undefined : words.get(first + second)
  const single = words.get(first)
  return longer === undefined ? (single ?? []) : single === undefined ? longer : [...longer, ...single]
}

/** Where `word` ends when the text has it at `at`; people put single spaces between its characters (点 单). */
export function wordEnd(text: string, at: number, word: string): number {
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
  return wordsAt(table, text, at)
    .map((entry) => ({ entry, end: wordEnd(text, at, entry.word) }))
    .filter(({ end }) => end >= 0)
}

/** Where the first word that opens a command begins in these words, from there on, which need not be folded; -1 for none. */
export function nextWord(table: Table, words: string, from = 0): number {
  for (let at = from; at < words.length - 1; at++) {
    if (table.begins[words.charCodeAt(at)] === 0) continue
    const second = words.charAt(words.charAt(at + 1) === ' ' ? at + 2 : at + 1)
    if (!table.openings.has(foldCharacter(words.charAt(at)) + foldCharacter(second))) continue
    const text = normalize(words.slice(at, at + LONGEST))
    if (wordsAt(table, text, 0).some((entry) => opens(entry) && wordEnd(text, 0, entry.word) >= 0)) return at
  }
  return -1
}

/** No word that opens a command is longer, with the spaces in it. */
const LONGEST = 12

import { foldCharacter, normalize } from '../../language/fold.ts'
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
  /** By UTF-16 unit, as it is typed: whether it may be one of them. */
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
  const firsts = new Set([...table.keys()].map((opening) => opening.charAt(0)))
  return {
    words: table,
    firsts,
    begins: Uint8Array.from({ length: 0x10000 }, (_, unit) =>
      firsts.has(foldCharacter(String.fromCharCode(unit))) ? 1 : 0,
    ),
    openings: new Set(
      exact
        .filter(({ as, word }) => (as === 'says' || as === 'numbered') && word.length > 1)
        .map(({ word }) => word.slice(0, 2)),
    ),
    topics: new Set(commands.flatMap((command) => command.says).map(normalize)),
    commands: new Map(commands.map((command) => [command.id, command])),
  }
}

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

/** Whether a word that opens a command stands anywhere in these words, which need not be folded. */
export function mayHold(table: Table, words: string): boolean {
  for (let at = 0; at < words.length - 1; at++) {
    if (table.begins[words.charCodeAt(at)] === 0) continue
    const second = foldCharacter(words.charAt(words.charAt(at + 1) === ' ' ? at + 2 : at + 1))
    if (!table.openings.has(foldCharacter(words.charAt(at)) + second)) continue
    const opens = ({ as }: Entry) => as === 'says' || as === 'numbered'
    if (endsAt(table, normalize(words.slice(at, at + LONGEST)), 0).some(({ entry }) => opens(entry))) return true
  }
  return false
}

/** No word that opens a command is longer, with the spaces in it. */
const LONGEST = 12

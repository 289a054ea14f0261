/**
 * Which look-up a question of its own words is nearest to: 我手上还有几件没办完的 is 我的单. Commands say in their own
 * folders how people ask for them (`questions`); a question is compared with all of these by the characters and pairs of
 * characters they share, the rarer the more they say (cosine of tf-idf). Only what moves nothing is found this way.
 */
import { normalize } from '../../language/fold.ts'
import type { Command } from '../mechanism.ts'
import type { Reading } from '../reading.ts'
import type { Table } from './table.ts'

/** Below this two questions have little in common; 1 is the same. */
const ALIKE = 0.5
/** So much nearer than any other command. */
const APART = 0.08

/** What a question is made of; 好了没 and 任务是什么 hold too little else. */
const GRAMMAR = /[了没有是什么的得在还]/gu
const SHORTEST = 3
const CLAUSE = /[\s,。!?;]+/u

/** What is said with any question. */
const MANNERS =
  /[\s,。.!?~:;@#\d]|[啊呀哈哦噢啦嘞嘛咯喽吧呢吗么]|(?:请|麻烦)(?:[问您你])?|帮[忙我]?|[给让]我|[查看]一?[下看]|列一?下|发[来我]|小助手|你好|您好|谢谢|多谢|想|现在|一共|总共|到底|这里/gu

interface Asked {
  readonly command: Command
  readonly pieces: ReadonlyMap<string, number>
}

interface Index {
  readonly sentences: readonly Asked[]
  readonly weight: (piece: string) => number
}

const built = new WeakMap<Table, Index>()

/** The command whose questions this is nearest to, where one is near enough. */
export function nearestAsked(table: Table, text: string): Reading | null {
  const index = built.get(table) ?? buildIndex(table)
  const best = new Map<Command, number>()
  // 今早有空，还有哪些单没人接: what is asked may be one clause of several.
  for (const clause of new Set([text, ...text.split(CLAUSE)])) {
    const said = clause.replace(MANNERS, '')
    if (said.replace(GRAMMAR, '').length < SHORTEST) continue
    const pieces = weighed(piecesOf(said), index.weight)
    for (const one of index.sentences) {
      const alike = cosine(pieces, one.pieces)
      if (alike > (best.get(one.command) ?? 0)) best.set(one.command, alike)
    }
  }
  const [first, second] = [...best].toSorted(([, one], [, other]) => other - one)
  if (first === undefined || first[1] < ALIKE || first[1] - (second?.[1] ?? 0) < APART) return null
  return { command: first[0].id, slots: {} }
}

function buildIndex(table: Table): Index {
  const all = [...table.commands.values()].flatMap((command) =>
    (command.questions ?? []).map((said) => ({ command, pieces: piecesOf(normalize(said).replace(MANNERS, '')) })),
  )
  const holds = new Map<string, number>()
  for (const { pieces } of all) for (const piece of pieces) holds.set(piece, (holds.get(piece) ?? 0) + 1)
  // What no sentence holds says that the question is about something else.
  const weight = (piece: string) => Math.log((all.length + 1) / ((holds.get(piece) ?? 0) + 1))
  const index = { sentences: all.map((one) => ({ ...one, pieces: weighed(one.pieces, weight) })), weight }
  built.set(table, index)
  return index
}

/** Its characters and pairs of characters, each once. */
function piecesOf(said: string): readonly string[] {
  const pairs = Array.from({ length: Math.max(0, said.length - 1) }, (_, at) => said.slice(at, at + 2))
  return [...new Set([...said, ...pairs])]
}

const weighed = (pieces: readonly string[], weight: (piece: string) => number): ReadonlyMap<string, number> =>
  new Map(pieces.map((piece) => [piece, weight(piece)]))

function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0
  for (const [piece, weight] of one) shared += weight * (other.get(piece) ?? 0)
  return shared === 0 ? 0 : shared / Math.sqrt(length(one) * length(other))
}

const length = (pieces: ReadonlyMap<string, number>): number =>
  [...pieces.values()].reduce((sum, weight) => sum + weight * weight, 0)

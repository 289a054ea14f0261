import type { Command } from '../mechanism.ts'
import { mayStandFor, missesOf, takenFor } from './near-misses.ts'

/**
 * The commands' words with one character wrong (接丹, 走仿). There are forty thousand, which would be ten megabytes and a tenth of a
 * second at a start, so none is kept: the words themselves are walked along the text, past one character that may stand for
 * the right one.
 */
export interface Misspelt {
  /** Those that begin at a place of folded text, and where each ends; the longest first. */
  at(text: string, at: number): readonly Miss[]
}

interface Miss {
  /** `mistaken` is a word in its own right. */
  readonly entry: Missable & { readonly as: 'typo' | 'mistaken' }
  readonly end: number
}

/** A word that may be misspelt, and the command it stands for. */
interface Missable {
  readonly word: string
  readonly command: Command
}

interface Node {
  /** The words that end here, each with its place among all. */
  readonly words: { readonly one: Missable; readonly nth: number }[]
  readonly next: Map<number, Node>
}

/** A character of a word with another one in its place. */
interface Slip {
  readonly at: number
  readonly right: number
  readonly wrong: number
}

interface Found extends Miss {
  readonly nth: number
}

const NONE: readonly Miss[] = []
const SPACE = 0x20

/** `known` are words in any case: who says one of them means it. */
export function createMisspelt(all: readonly Missable[], known: ReadonlySet<string>): Misspelt {
  const tree = treeOf(all)
  const heads = headsOf(tree)
  /** By the code of a character: 1 where a word begins with it, right or wrong; and where it is the second of one. */
  const [begins, seconds] = [new Uint8Array(0x10000), new Uint8Array(0x10000)]
  for (const unit of [...tree.next.keys(), ...heads.keys()]) begins[unit] = 1
  for (const { word } of all) seconds[word.charCodeAt(1)] = 1

  /** Gathers the words below a node that the text goes on with, once a slip was made or with one still to come. */
  function along(node: Node, text: string, end: number, length: number, slip: Slip | null, found: Found[]): void {
    if (slip) for (const { one, nth } of node.words) found.push(...missed(one, slip, end, nth))
    if (node.next.size === 0) return
    const [unit, after] = unitAt(text, end)
    const next = node.next.get(unit)
    if (next) along(next, text, after, length + 1, slip, found)
    if (slip) return
    for (const [right, child] of node.next)
      if (mayStandFor(right, unit)) along(child, text, after, length + 1, { at: length, right, wrong: unit }, found)
  }

  function missed({ word, command }: Missable, { at, right, wrong }: Slip, end: number, nth: number): Found[] {
    const miss = word.slice(0, at) + String.fromCharCode(wrong) + word.slice(at + 1)
    if (known.has(miss)) return []
    return missesOf(right, wrong).map((nearly) => {
      const as = nearly || command.mistaken?.includes(miss) ? 'mistaken' : 'typo'
      return { entry: { word: miss, command, as }, end, nth }
    })
  }

  return {
    at(text, at) {
      const wrong = text.charCodeAt(at)
      if (begins[wrong] !== 1) return NONE
      const found: Found[] = []
      const root = tree.next.get(wrong)
      if (root) along(root, text, at + 1, 1, null, found)
      const isBegun = seconds[unitAt(text, at + 1)[0]] === 1
      for (const { right, node } of heads.get(wrong) ?? [])
        if (isBegun || node.words.length > 0) along(node, text, at + 1, 1, { at: 0, right, wrong }, found)
      return found.length < 2 ? found : found.sort((one, other) => other.end - one.end || one.nth - other.nth)
    },
  }
}

function treeOf(all: readonly Missable[]): Node {
  const tree: Node = { words: [], next: new Map() }
  for (const [nth, one] of all.entries()) {
    let node = tree
    for (let at = 0; at < one.word.length; at++) {
      const unit = one.word.charCodeAt(at)
      const next: Node = node.next.get(unit) ?? { words: [], next: new Map() }
      node.next.set(unit, next)
      node = next
    }
    node.words.push({ one, nth })
  }
  return tree
}

/** By each character that may be wrong in front of a word: what it stands for, and what that leads to. */
function headsOf(tree: Node): ReadonlyMap<number, readonly { readonly right: number; readonly node: Node }[]> {
  const heads = new Map<number, { right: number; node: Node }[]>()
  for (const [right, node] of tree.next)
    for (const other of takenFor(String.fromCharCode(right))) {
      const wrong = other.charCodeAt(0)
      heads.set(wrong, [...(heads.get(wrong) ?? []), { right, node }])
    }
  return heads
}

/** The character of a word that stands there, and where the next may: people put single spaces between them. */
function unitAt(text: string, at: number): readonly [unit: number, after: number] {
  const unit = text.charCodeAt(at)
  return unit === SPACE ? [text.charCodeAt(at + 1), at + 2] : [unit, at + 1]
}

import { firstWord } from '../../language/edges.ts'
import { type Folded, typed } from '../../language/fold.ts'
import { type MentionSpan, mentionAt } from '../../language/mention.ts'
import type { Utterance } from '../../language/utterance.ts'
import type { Context, KnownNames } from './context.ts'
import type { Prefix } from './prefix.ts'

/** One line to be understood: the folded words, and what was said around them. */
export interface Line {
  readonly folded: Folded
  readonly text: string
  /** What marks a command in front of its word. */
  readonly prefix: Prefix
  /** Where words that open a command begin. */
  readonly openings: readonly number[]
  readonly utterance: Utterance
  readonly context: Context
  readonly now: Date
  /** Who is known in the village. */
  readonly known: KnownNames
  /** The people mentioned, as `namesTold` gives them. */
  readonly names: readonly string[]
  /** The speaker meant the bot: addressed it, or wrote `/` or `#` before the word. Less evidence is needed then. */
  readonly explicit: boolean
  /** The dates found so far, by where they were sought: one place is asked about many times. */
  readonly dates: Map<string, DateFound | null>
  /** Nobody else is spoken to: explicit, or said in private. */
  readonly isToBot: boolean
  /** The numbers the quoted bot message is about; empty when nothing, or a person, was quoted. */
  readonly quotedNumbers: readonly number[]
  /** Which kind of matter the quoted bot message is about, where it tells. */
  readonly quotedKind: string | undefined
  /** The quoted message asks how content somebody is: what is said of the work then (搞定了，好满意) is no report of it. */
  readonly asksToRate: boolean
  /** A person was quoted: everyday words answer that person. */
  readonly quotesPerson: boolean
  /** The gate decides what is talk (`gate/`): the readers take whatever has the form of a command. */
  readonly gated: boolean
  /** Whether a reader doubted that it is a command: where none did, there is nothing for the gate to decide. */
  readonly doubt: { any: boolean }
}

/** Whether a reader that doubts leaves a line alone; where the gate decides it goes on. */
export function leaves({ gated, doubt }: Line): boolean {
  doubt.any = true
  return !gated
}

/** Where a date that begins somewhere ends, and whether a calendar can find it. */
export interface DateFound {
  readonly start: number
  readonly end: number
  /** 尽快, 过两天: only people know when that is. */
  readonly vague: boolean
}

/** How two pieces of a line are parted. */
export type Gap = 'none' | 'space' | 'stop' | 'line'

const STOPS = '-=:,、。.!~;…—"“”\'|'

/** A place in a line, and what parted it from the piece before. */
export class Cursor {
  readonly line: Line
  at: number
  gap: Gap = 'none'

  constructor(line: Line, at: number) {
    this.line = line
    this.at = at
  }

  get rest(): string {
    return this.line.text.slice(this.at)
  }

  get done(): boolean {
    return this.at >= this.line.text.length
  }

  /** The next characters, for looking ahead at bounded cost. */
  peek(length = 40): string {
    return this.line.text.slice(this.at, this.at + length)
  }

  /** Passes spaces and stops, remembering the strongest. */
  skip(): this {
    for (; this.at < this.line.text.length; this.at++) {
      const character = this.line.text.charAt(this.at)
      if (character === '\n') this.gap = 'line'
      else if (character === ' ') this.gap = this.gap === 'none' ? 'space' : this.gap
      else if (STOPS.includes(character)) this.gap = this.gap === 'line' ? 'line' : 'stop'
      else break
    }
    return this
  }

  /** Moves past what was read; a new gap begins. */
  moveTo(at: number): this {
    this.at = at
    this.gap = 'none'
    return this
  }

  /** What was typed from here to `end`. */
  typed(end = this.line.text.length): string {
    return typed(this.line.folded, this.at, end)
  }

  /** Another at a place of the line. */
  to(at: number): Cursor {
    return new Cursor(this.line, at)
  }

  /** Another past the spaces and stops here. */
  ahead(): Cursor {
    return this.clone().skip()
  }

  /** Another past the pictures here as well, which part as a stop does: 收到👌马上去. */
  parted(): Cursor {
    const ahead = this.ahead()
    const picture = firstWord(ahead.rest)
    if (picture === 0) return ahead
    ahead.moveTo(ahead.at + picture).skip()
    ahead.gap = 'stop'
    return ahead
  }

  /** Passes what the pattern finds here; empty for nothing. */
  pass(pattern: RegExp, most = 24): string {
    const found = pattern.exec(this.peek(most))?.[0] ?? ''
    if (found !== '') this.moveTo(this.at + found.length)
    return found
  }

  /** Where what the pattern finds here ends. */
  passed(pattern: RegExp): number {
    return this.at + (pattern.exec(this.peek(24))?.[0].length ?? 0)
  }

  clone(): Cursor {
    const copy = new Cursor(this.line, this.at)
    copy.gap = this.gap
    return copy
  }

  /** The mention that begins here, if one does. */
  mention(): MentionSpan | null {
    if (this.line.text.charAt(this.at) !== '@') return null
    const span = mentionAt(this.peek(), 0, this.line.names)
    if (span === null) return null
    const name = typed(this.line.folded, this.at + 1, this.at + 1 + span.name.length)
    return { name: name.trim(), start: this.at, end: this.at + span.end }
  }
}

/** Whether a piece that ends at `at` is parted from what follows. */
export function isBoundary(text: string, at: number): boolean {
  return at >= text.length || /[^\p{L}\p{N}#%]/u.test(text.charAt(at))
}

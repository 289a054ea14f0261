import { readFileSync } from 'node:fs'
import { firstWord, withoutPictures } from '../../src/language/edges.ts'
import { normalize } from '../../src/language/fold.ts'
import { isThanks } from '../../src/language/talk.ts'
import type { Setting, Understand, Understood } from '../../src/speech/understand.ts'

/** A row of `test/cases/unseen`: what somebody wrote who had read the product's description and nothing else. */
interface Row {
  readonly text: string
  readonly ctx: Setting
  /** What it means: one reading, several in a message, or null for talk. */
  readonly expect: Meaning | readonly Meaning[] | null
  /** Its writer was not sure either: left out of the count. */
  readonly debatable?: true
}

type Meaning = Readonly<Record<string, unknown>> & { readonly command: string }

/** How a set came out. Rows of talk are `right` when they were left alone. */
export interface Tally {
  readonly rows: number
  /** Understood with all slots. */
  readonly right: number
  readonly silent: number
  /** The bot would have asked first. */
  readonly asked: number
  /** The command, and not all of its slots. */
  readonly slots: number
  /** Something else would have been done. */
  readonly wrong: number
}

/** What the description leaves open: slots it does not name for these commands are not compared. */
const UNNAMED: Readonly<Record<string, readonly string[]>> = {
  'bind-room': ['text', 'category'],
  help: ['text'],
  'visit-progress': ['text'],
  disclosures: ['text', 'category'],
  late: ['reason'],
  dismiss: ['reason'],
  snooze: ['text', 'reason'],
}
/** Thanks and stops at the end of what was said, which one writer keeps and another leaves out. */
const CLOSING = /[\s,。.!~]*(?:(?:谢谢|多谢|唔该|辛苦|麻烦)(?:晒|了|啦)?)?(?:大家|各位|书记)?[\s,。.!~]*$/u
/** An apology in front of a reason, likewise. */
const SORRY = /^(?:不好意思|唔好意思|对不[起住])[\s,，。]*/u
/** What the description calls otherwise, and the slot that holds it. */
const CALLED: Readonly<Record<string, string>> = { code: 'text' }
/** Parts a title from what it stands over: where the one ends is a stop, a colon or a line. */
const TITLE_END = /[\s。:]+/gu

/** Scores a set of `test/cases/unseen`. */
export function scoreUnseen(name: string, understand: Understand, now: Date): Tally {
  const lines = readFileSync(new URL(`../cases/unseen/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const rows = lines.map((line) => JSON.parse(line) as Row).filter((row) => !row.debatable)
  const kinds = rows.map((row) => {
    const ctx = supposed(row.ctx, row.expect)
    return kindOf({ ...row, ctx }, understand(row.text, ctx, now))
  })
  const count = (kind: string) => kinds.filter((one) => one === kind).length
  return {
    rows: rows.length,
    ...{ right: count('right'), silent: count('silent'), asked: count('asked') },
    ...{ slots: count('slots'), wrong: count('wrong') },
  }
}

/** Of a command that names none: one matter that fits is open. */
const ONE = [1]

/** Where a writer does not say what is open: a number that was said is taken to be there, in talk as well; else one that fits. */
function supposed({ open, ...ctx }: Setting, expect: Row['expect']): Setting {
  if (open?.length) return { ...ctx, open }
  const isBare =
    expect !== null && [expect].flat().every((one) => one.number === undefined && one.numbers === undefined)
  return { ...ctx, open: isBare ? ONE : null }
}

function kindOf({ ctx, expect }: Row, understood: Understood): Exclude<keyof Tally, 'rows'> {
  if (understood.command === null) return expect === null ? 'right' : 'silent'
  const { then = [], ...first } = understood
  const heard = [first, ...then] as Meaning[]
  const meant = expect === null ? [] : [expect].flat().map(whole)
  const isSame = (one: Meaning, at: number) => areSame(one, meant[at], ctx)
  if (heard.length === meant.length && heard.every(isSame)) return 'right'
  if (first.confirm) return 'asked'
  return heard.length === meant.length && first.command === meant[0]?.command ? 'slots' : 'wrong'
}

/** Of several numbers or households the first stands alone as well; a title is the first of what is published. */
function whole({ numbers, households, title, ...rest }: Meaning): Meaning {
  const named = Object.entries(rest).map(([slot, value]) => [CALLED[slot] ?? slot, value] as const)
  return {
    ...Object.fromEntries(named),
    ...all('number', numbers, rest.number),
    ...all('household', households, rest.household),
    ...(title === undefined ? {} : { text: together(title, rest.text) }),
  } as Meaning
}

function all(slot: string, several: unknown, one: unknown): object {
  const list = Array.isArray(several) ? several : []
  const first = one ?? list[0]
  return { ...(first === undefined ? {} : { [slot]: first }), ...(list.length > 1 ? { [`${slot}s`]: list } : {}) }
}

const together = (...words: readonly unknown[]): string => words.filter((word) => typeof word === 'string').join('\n')

/**
 * Where the bot asks, what it asks for is not compared: 尽快 and 上访 are no date and no category yet, and whether such a word
 * stands in a slot, in front of the words, or nowhere is a matter of taste.
 */
function areSame(heard: Meaning, meant: Meaning | undefined, ctx: Setting): boolean {
  if (key(heard, ctx, meant) === key(meant, ctx, meant)) return true
  if (!heard.confirm || !meant?.confirm) return false
  const open = ['date', 'category'].filter((slot) => heard[slot] === undefined && meant[slot] !== undefined)
  return open.some((slot) => {
    const { [slot]: word, ...others } = meant
    const rest: Meaning = { ...others, command: meant.command }
    const spoken: Meaning = { ...rest, text: together(word, meant.text) }
    return [rest, spoken].some((one) => key(heard, ctx, meant) === key(one, ctx, meant))
  })
}

function key(meaning: Meaning | undefined, { open }: Setting, meant: Meaning | undefined): string {
  if (!meaning || !meant) return 'nothing'
  // Not everybody who wrote these knew that the only matter that fits is the one that is meant.
  const isOpen = meant.number === undefined && !meant.quoted && open?.length === 1 && open[0] === meaning.number
  // Whether thanks beside a score are worth keeping is a matter of taste.
  const isThanked = (slot: string, value: unknown) =>
    meaning.command === 'rate' && slot === 'text' && isThanks(normalize(String(value)))
  const slots = Object.entries(meaning).filter(
    ([slot, value]) =>
      !UNNAMED[meaning.command]?.includes(slot) && !(slot === 'number' && isOpen) && !isThanked(slot, value),
  )
  return JSON.stringify(
    slots
      .map(([slot, value]) => `${slot} ${JSON.stringify(meaning.command === 'disclose' ? asOne(value) : plain(value))}`)
      .toSorted((a, b) => (a < b ? -1 : 1)),
  )
}

const asOne = (value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFKC').replace(TITLE_END, '') : value

/** Nor whether the pictures around them are. */
const plain = (value: unknown): unknown =>
  typeof value === 'string'
    ? withoutPictures(value.normalize('NFKC'))
        .replaceAll(/\s+/gu, ' ')
        .replace(SORRY, '')
        .replace(CLOSING, '')
        .slice(firstWord(value))
        .trim()
    : value

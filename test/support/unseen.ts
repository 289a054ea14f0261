import { readFileSync } from 'node:fs'
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
const CLOSING = /[\s,。.!~]*(?:谢谢|多谢|唔该)?(?:大家|各位|书记)?[\s,。.!~]*$/u

/** Scores a set of `test/cases/unseen`. */
export function scoreUnseen(name: string, understand: Understand, now: Date): Tally {
  const lines = readFileSync(new URL(`../cases/unseen/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const rows = lines.map((line) => JSON.parse(line) as Row).filter((row) => !row.debatable)
  const kinds = rows.map((row) => kindOf(row, understand(row.text, supposed(row.ctx), now)))
  const count = (kind: string) => kinds.filter((one) => one === kind).length
  return {
    rows: rows.length,
    ...{ right: count('right'), silent: count('silent'), asked: count('asked') },
    ...{ slots: count('slots'), wrong: count('wrong') },
  }
}

/** Its writers say what is open only where no number was said: one that was said is taken to be there, in talk as well. */
const supposed = (ctx: Setting): Setting => ({ ...ctx, open: ctx.open?.length ? ctx.open : null })

function kindOf({ ctx, expect }: Row, understood: Understood): Exclude<keyof Tally, 'rows'> {
  if (understood.command === null) return expect === null ? 'right' : 'silent'
  const { then = [], ...first } = understood
  const heard = [first, ...then] as Meaning[]
  const meant = expect === null ? [] : [expect].flat().map(whole)
  const isSame = (one: Meaning, at: number) => key(one, ctx, meant[at]) === key(meant[at], ctx, meant[at])
  if (heard.length === meant.length && heard.every(isSame)) return 'right'
  if (first.confirm) return 'asked'
  return heard.length === meant.length && first.command === meant[0]?.command ? 'slots' : 'wrong'
}

/** Of several numbers or households the first stands alone as well. */
function whole({ numbers, households, ...rest }: Meaning): Meaning {
  return { ...rest, ...all('number', numbers, rest.number), ...all('household', households, rest.household) } as Meaning
}

function all(slot: string, several: unknown, one: unknown): object {
  const list = Array.isArray(several) ? several : []
  const first = one ?? list[0]
  return { ...(first === undefined ? {} : { [slot]: first }), ...(list.length > 1 ? { [`${slot}s`]: list } : {}) }
}

function key(meaning: Meaning | undefined, { open }: Setting, meant: Meaning | undefined): string {
  if (!meaning || !meant) return 'nothing'
  // Not everybody who wrote these knew that the only matter that fits is the one that is meant.
  const isOpen = meant.number === undefined && !meant.quoted && open?.length === 1 && open[0] === meaning.number
  const slots = Object.entries(meaning).filter(
    ([slot]) => !UNNAMED[meaning.command]?.includes(slot) && !(slot === 'number' && isOpen),
  )
  return JSON.stringify(
    slots.map(([slot, value]) => `${slot} ${JSON.stringify(plain(value))}`).toSorted((a, b) => (a < b ? -1 : 1)),
  )
}

const plain = (value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFKC').replace(CLOSING, '').trim() : value

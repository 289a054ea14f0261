import { best, grouped } from './ledger.ts'

/** One way to know a row of the database again in a line of the roster. The ways are tried one after the other. */
export interface Clue<Row, Entry> {
  /** What both sides must have in common; several where any of them will do. */
  readonly ofRow: (row: Row) => readonly string[]
  readonly ofEntry: (entry: Entry) => readonly string[]
  /** Whether they are one. What may be so is asked about. */
  readonly says: (row: Row, entry: Entry) => Verdict
  /** Which row is taken where the database has it several times; left out, nobody is taken for sure then. */
  readonly prefers?: (entry: Entry) => readonly ((row: Row) => boolean)[]
}

export type Verdict = 'same' | 'unsure' | 'other'

/** What may be the same, and nothing says so for sure. */
export interface Doubt<Row, Entry> {
  readonly entry: Entry
  /** What it may have been before. */
  readonly rows: readonly Row[]
}

export interface Recognised<Row, Entry> {
  readonly rowOf: ReadonlyMap<Entry, Row>
  readonly doubts: readonly Doubt<Row, Entry>[]
}

/** Pairs the lines of a roster with the rows they were before; `answer` settles what was asked about, null where it was not. */
export function recognise<Row, Entry>(
  rows: readonly Row[],
  entries: readonly Entry[],
  clues: readonly Clue<Row, Entry>[],
  answer: (entry: Entry, row: Row) => boolean | null,
): Recognised<Row, Entry> {
  const rowOf = new Map<Entry, Row>()
  const taken = new Set<Row>()
  const asked = new Map<Entry, readonly Row[]>()
  for (const clue of clues) {
    const open = entries.filter((entry) => !rowOf.has(entry))
    const byKey = pairs(
      rows.filter((row) => !taken.has(row)),
      clue.ofRow,
    )
    const rivals = grouped(open.flatMap(clue.ofEntry), (key) => key)
    for (const entry of open) {
      const keys = clue.ofEntry(entry)
      const alike = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))].filter((row) => !taken.has(row))
      const verdicts = alike.map((row) => ({ row, says: settled(clue.says(row, entry), answer(entry, row)) }))
      const same = verdicts.flatMap(({ row, says }) => (says === 'same' ? [row] : []))
      const alone = keys.every((key) => rivals.get(key)?.length === 1)
      const row =
        same.length === 1 || (alone && clue.prefers) ? best(same, ...(clue.prefers?.(entry) ?? [])) : undefined
      // Of several that seem the same none is sure, so what was said counts.
      const isNew = (row: Row) => same.length > 1 && answer(entry, row) === false
      const open = verdicts.flatMap(({ row, says }) => (says === 'other' || isNew(row) ? [] : [row]))
      if (row) {
        rowOf.set(entry, row)
        taken.add(row)
      } else if (open.length > 0 && !clue.prefers) asked.set(entry, open)
    }
  }
  const doubts = [...asked]
    .filter(([entry]) => !rowOf.has(entry))
    .map(([entry, alike]) => ({ entry, rows: alike.filter((row) => !taken.has(row)) }))
  return { rowOf, doubts: doubts.filter((doubt) => doubt.rows.length > 0) }
}

/** What was said goes before what seems. */
function settled(says: Verdict, answer: boolean | null): Verdict {
  if (says !== 'unsure' || answer === null) return says
  return answer ? 'same' : 'other'
}

function pairs<Row>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly string[],
): ReadonlyMap<string, readonly Row[]> {
  const all = rows.flatMap((row) => keysOf(row).map((key) => ({ key, row })))
  const groups = grouped(all, ({ key }) => key)
  return new Map([...groups].map(([key, some]) => [key, some.map(({ row }) => row)]))
}

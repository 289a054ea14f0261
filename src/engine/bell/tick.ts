import { endOfHour, nextAllowed, type VillageHours } from '../../domain/hours.ts'
import { onceKey, type Verdict } from '../../domain/nudge.ts'
import { expiryOf } from '../../domain/shelf-life.ts'
import type { Registry } from '../../speech/mechanism.ts'
import type { Climb, Climbing, Store, Transaction } from '../../store/index.ts'
import { duties } from './due-duties.ts'
import type { Due, DueKind } from './due-kind.ts'
import { matters } from './due-matters.ts'
import { Hearers } from './hearers.ts'
import { Overtaken, sweepPages } from './sweep-pages.ts'

export interface TickOptions {
  readonly store: Store
  /** How each kind of matter and duty is moved and worded. */
  readonly registry: Registry
  /** The account that speaks for villages in which no group is bound yet. */
  readonly account: string
  /** Accounts nobody speaks for at present. */
  readonly silent?: ReadonlySet<string>
  /** When reminders may be said, by the village they are about. */
  readonly hours: VillageHours
  /** What has to be mended on the machine, in a word or two each, naming nobody; left out, nobody looks. */
  readonly ailing?: () => Promise<readonly string[]>
  readonly log: {
    warn(facts: object, message: string): void
    error(facts: object, message: string): void
  }
}

/**
 * Looks at everything that has come due: writes what is to be said, makes the moves that make themselves, and moves the
 * ladders on. What comes due later in the same hour is written ahead, so that a person hears of it in one message.
 * Called again, or in several processes at once, it says nothing twice. Returns how many steps were taken.
 */
export async function tick(now: Date, options: TickOptions): Promise<number> {
  return (
    (await sweep(matters(options.registry, options.account), now, options)) +
    (await sweep(duties(options.registry), now, options))
  )
}

async function sweep<Row extends Due>(
  kind: DueKind<Row>,
  now: Date,
  { store, log, account, silent, hours }: TickOptions,
): Promise<number> {
  const until = endOfHour(now)
  const unheard = new Set<string>()
  let steps = 0
  // What has moved may have something due at once where it is now.
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = false
    steps += await sweepPages<Row>(store, log, {
      read: (tx, from, take) => kind.read(tx, until, from, take),
      async act(tx, rows) {
        const done = await act(kind, rows, {
          tx,
          now,
          until,
          hours,
          hearers: new Hearers(tx, account, silent),
          unheard,
        })
        moved ||= done.moves > 0
        return done.moves + done.said
      },
    })
  }
  if (unheard.size > 0) log.warn({ account, steps: unheard.size }, 'reminders came due and there is nobody to tell')
  return steps
}

/** No workflow moves by itself through more states than this without waiting in one. */
const ROUNDS = 3

interface Batch {
  readonly tx: Transaction
  readonly now: Date
  readonly until: Date
  readonly hours: VillageHours
  readonly hearers: Hearers
  /** Steps that found nobody; keys, so that a page that is acted on again counts once. */
  readonly unheard: Set<string>
}

async function act<Row extends Due>(kind: DueKind<Row>, rows: readonly Row[], batch: Batch): Promise<Done> {
  const { tx, now, until } = batch
  const looks: readonly Look<Row>[] = rows.map((row) => ({ row, ...keyed(kind, row, kind.look(row, now, until)) }))
  const climbs: Climbing<Row>[] = []
  let moves = 0
  for (const { row, verdict } of looks) {
    const todo = verdict.act?.do
    if (todo && 'move' in todo && (await kind.move(tx, row, todo.move, now))) moves++
    else if (todo || verdict.dueAt?.getTime() !== row.dueAt.getTime()) climbs.push({ row, to: climbOf(verdict) })
  }
  if ((await kind.climb(tx, climbs)) < climbs.length) throw new Overtaken()
  return { moves, said: await remind(kind, looks, batch) }
}

interface Done {
  readonly moves: number
  readonly said: number
}

interface Look<Row> {
  readonly row: Row
  readonly verdict: Verdict
  readonly key: string
}

async function remind<Row extends Due>(kind: DueKind<Row>, looks: readonly Look<Row>[], batch: Batch): Promise<number> {
  const { tx, now, hours, hearers, unheard } = batch
  const taken = await tx.slots.taken(looks.map(({ key }) => key))
  const overtaken: string[] = []
  let said = 0
  const first = looks.filter(({ row }) => kind.comesFirst?.(row))
  const ordered = [...first, ...looks.filter(({ row }) => !kind.comesFirst?.(row))]
  for (const { row, verdict, key } of ordered) {
    const { act } = verdict
    if (!act || 'move' in act.do || taken.has(key)) continue
    tx.slots.take(key, now)
    const ahead = act.at > now
    if (!ahead) overtaken.push(row.id)
    const from = ahead ? act.at : now
    const notBefore = act.do.atOnce ? from : nextAllowed(from, hours.of(row.villageId, row.kind))
    const about = { [kind.column]: row.id, isIn: kind.isIn(row) }
    const reminders = await kind.remind(row, act.do, notBefore, hearers, tx)
    if (reminders.length === 0) unheard.add(key)
    // What cannot wait is said as an answer is, at any hour.
    const manner = act.do.atOnce
      ? { purpose: 'reply' as const, expiresAt: expiryOf('news', notBefore) }
      : { purpose: 'nudge' as const }
    tx.outbox.sayInEach(
      reminders.map((reminder) => ({ ...reminder, ...manner, while: about, notBefore })),
      now,
    )
    said++
  }
  await tx.outbox.supersede(kind.column, overtaken)
  return said
}

function keyed<Row extends Due>(kind: DueKind<Row>, row: Row, verdict: Verdict) {
  return { verdict, key: verdict.act ? onceKey(kind.about(row), verdict.act) : '' }
}

function climbOf({ dueAt, nudgeStep }: Verdict): Climb {
  return { dueAt, nudgeStep }
}

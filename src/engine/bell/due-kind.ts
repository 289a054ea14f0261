import type { Todo } from '../../domain/ladder.ts'
import type { Verdict } from '../../domain/nudge.ts'
import type { Climbing, Cursor, NewMessage, Transaction } from '../../store/index.ts'
import type { Hearers } from './hearers.ts'

/** Something that is due in a village. */
export interface Due extends Cursor {
  readonly kind: string
  readonly villageId: string
}

/** What can be due: how it is read, decided about, worded and moved on. */
export interface DueKind<Row extends Due> {
  /** The column of the outbox that names what a reminder is about. */
  readonly column: 'matterId' | 'dutyId'
  /** What the row must still be in when the reminder is said. */
  isIn(row: Row): string
  /** Its part of the key under which a step is taken once. */
  about(row: Row): string
  read(tx: Transaction, until: Date, from: Cursor | null, take: number): Promise<readonly Row[]>
  look(row: Row, now: Date, until: Date): Verdict
  /** How many were moved on: a row that is not as it was read is left alone. */
  climb(tx: Transaction, climbs: readonly Climbing<Row>[]): Promise<number>
  /** A move that makes itself; false when it cannot be made. */
  move(tx: Transaction, row: Row, move: string, now: Date): Promise<boolean>
  /** Of what one message tells, this is named before the rest. */
  comesFirst?(row: Row): boolean
  remind(row: Row, nudge: Nudge, at: Date, hearers: Hearers, tx: Transaction): Promise<readonly Reminder[]>
}

/** What a rung says to whom. */
export type Nudge = Extract<Todo, { readonly nudge: unknown }>

export type Reminder = Omit<NewMessage, 'purpose' | 'while' | 'notBefore'>

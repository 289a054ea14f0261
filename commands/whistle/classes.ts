/** How urgent a whistle is, and how long each step may take: data, where nobody settled it otherwise (see terms). */
import { hours, minutes } from '../../src/domain/time.ts'
import type { Clock } from './clocks.ts'

export type ClassId = 'urgent' | 'enforcement' | 'affair'

export interface WhistleClass {
  readonly name: string
  /** Nobody has to approve it, and it is said at any hour. */
  readonly atOnce?: true
  /** From being dispatched until it is received, until somebody is there, until it is answered. */
  readonly receive: Clock
  readonly arrive?: Clock
  readonly answer: Clock
  /** How long before that its departments are reminded, in ms; a day where it is left out. */
  readonly soon?: number
  /** What 延哨 makes of `answer`, once. */
  readonly extended: Clock
}

/** The usual terms of 吹哨报到 (guidance §12; the figures are our proposal). */
export const CLASSES: Readonly<Record<ClassId, WhistleClass>> = {
  urgent: {
    name: '急',
    atOnce: true,
    receive: { ms: minutes(10) },
    arrive: { ms: minutes(30) },
    answer: { ms: hours(24) },
    soon: hours(4),
    extended: { ms: hours(72) },
  },
  enforcement: {
    name: '执法',
    receive: { ms: hours(2), working: true },
    arrive: { ms: hours(8), working: true },
    answer: { ms: hours(24 * 7) },
    extended: { ms: hours(24 * 15) },
  },
  affair: {
    name: '事',
    receive: { ms: hours(8), working: true },
    answer: { ms: hours(24 * 7) },
    extended: { ms: hours(24 * 15) },
  },
}

export function isClass(said: unknown): said is ClassId {
  return typeof said === 'string' && Object.hasOwn(CLASSES, said)
}

import { minutes } from '../../domain/time.ts'
import type { Transaction } from '../../store/index.ts'

/** Tries are counted for a quarter of an hour, in the database: a restart forgives none. */
const SPAN_MS = minutes(15)
/** For one name at one address: who goes on guessing closes that door there, and no other. */
const HERE = 10
/** Passwords of one person from everywhere, and of everybody from one address. A one-time code still opens. */
const MANY = 100

/** Somebody at the door. */
export interface Trier {
  readonly address: string
  /** Whom they say they are; null when that is nobody who has a desk, of whom nothing is counted apart. */
  readonly name: string | null
}

/** Takes a try: what may still be tried. Who is let in did not try, see `giveBack`. */
export async function takeTry(tx: Transaction, trier: Trier, now: Date): Promise<'anything' | 'a code' | 'nothing'> {
  const [here, ...wide] = keysOf(trier)
  if (!(await tx.allowances.take(here, HERE, SPAN_MS, now))) return 'nothing'
  const free = []
  for (const key of wide) free.push(await tx.allowances.take(key, MANY, SPAN_MS, now))
  return free.every(Boolean) ? 'anything' : 'a code'
}

export async function giveBack(tx: Transaction, trier: Trier): Promise<void> {
  for (const key of keysOf(trier)) await tx.allowances.giveBack(key)
}

function keysOf({ address, name }: Trier): readonly [here: string, ...wide: string[]] {
  const wide = [`console from ${address}`, ...(name === null ? [] : [`console as ${name}`])]
  return [`console from ${address} as ${name ?? ''}`, ...wide]
}

import type { Transcriber } from '../engine/ports.ts'
import type { Store } from '../store/index.ts'
import type { BackupPlace } from './backup/place.ts'

/** How the line to WeChat stands, in a word for people. */
export interface Line {
  readonly online: boolean
  readonly said: string
  /** The account that is signed in. */
  readonly account: string | null
}

/**
 * What a look came to, in one line. It tells no affairs of a village and names nobody, since the operator's page shows it:
 * `details` do, and are for the terminal alone, whose reader has the database anyway.
 */
export type Verdict =
  | { readonly is: 'fine'; readonly said: string }
  /** It could not be looked at because of something that another line tells. */
  | { readonly is: 'unseen'; readonly said: string }
  /** `fix`: a command that works as it is typed, or what to say to whom. */
  | { readonly is: 'todo'; readonly said: string; readonly fix: string; readonly details?: readonly string[] }

export const fine = (said: string): Verdict => ({ is: 'fine', said })
export const todo = (said: string, fix: string, details?: readonly string[]): Verdict => ({
  is: 'todo',
  said,
  fix,
  ...(details && { details }),
})

/** One thing that may be out of order. */
export interface Check {
  /** In a word: 磁盘. */
  readonly name: string
  /** Data may be lost by it, so the administrators hear of it in the morning and not only who looks. */
  readonly cannotWait?: true
  look(at: Surroundings): Promise<Verdict>
}

/** What checks look at. */
export interface Surroundings {
  readonly now: Date
  /** `DATABASE_URL`. */
  readonly url: string
  /** Where the data lies. */
  readonly folder: string
  /** Null where the database did not open, and then why. */
  readonly store: Store | null
  readonly closed?: unknown
  readonly backups: BackupPlace
  /** The service's token; without one there is the demo village. */
  readonly token?: string | undefined
  /** The line to WeChat, where the bot runs in this process; else it is read from the database. */
  readonly line?: (() => Line) | undefined
  /** What turns voices into words; nothing where no server is named. */
  readonly voice?: Pick<Transcriber, 'lastFailure'> | undefined
  /** Reads the whole database, which may take seconds in which this process does nothing else. */
  readonly thorough: boolean
}

/** A check that asks the database, and is not made while that does not open. */
export function asking(
  name: string,
  look: (store: Store, at: Surroundings) => Promise<Verdict>,
  how: Pick<Check, 'cannotWait'> = {},
): Check {
  return {
    ...how,
    name,
    look: async (at) => (at.store === null ? { is: 'unseen', said: '数据库没有打开，看不了' } : look(at.store, at)),
  }
}

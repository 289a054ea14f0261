import type { Context, Hono } from 'hono'
import type { LiveHours } from '../domain/hours.ts'
import type { Org, OrgTree } from '../domain/org.ts'
import type { Clock, Random } from '../domain/ports.ts'
import type { Role } from '../domain/roles.ts'
import type { Ears } from '../engine/hear/ears.ts'
import type { Files } from '../engine/ports.ts'
import type { Ledgers } from '../ledger/index.ts'
import type { Examined } from '../operator/index.ts'
import type { Registry } from '../speech/mechanism.ts'
import type { OpenedBy, Person, Store } from '../store/index.ts'
import type { Front } from '../web/front.ts'
import type { WebEnv } from '../web/secure.ts'
import type { Health } from './health.ts'
import type { Sheet } from './sheet.ts'

export interface ConsoleOptions {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  readonly registry: Registry
  /** The bytes of what is attached. */
  readonly files: Files
  readonly health: Health
  /** How the machine and its bot are, check by check. */
  readonly examine: () => Promise<readonly Examined[]>
  /** Brings in a roster, a workbook or CSV files, as the terminal does; and a blank one to fill in. */
  readonly roster: {
    take(
      files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
      options: {
        readonly by: { readonly personId: string; readonly accountId: string; readonly villageId: string }
        readonly same: readonly string[]
        readonly others: readonly string[]
      },
    ): Promise<{ readonly kind: 'imported' | 'refused' | 'unsure' | 'unreadable'; readonly lines: readonly string[] }>
    blank(): Promise<Uint8Array>
  }
  /** Who may see the health and the counters. */
  readonly healthFrom: 'loopback' | 'anywhere'
  readonly front: Front

  /** When nobody is reminded; read again after a change. */
  readonly hours: LiveHours
  /** How fast the bot may speak now; null while there is none. */
  readonly pace: () => { readonly perMinute: number; readonly pausedUntil: Date | null } | null
  readonly log: { error(facts: object, message: string): void; warn(facts: object, message: string): void }
}

/** Who looks at a page, and at which village. */
export interface Visitor {
  readonly person: Person
  /** Roles towards the village. */
  readonly roles: ReadonlySet<Role>
  readonly village: Org
  /** All villages they may look at. */
  readonly villages: readonly Org[]
  readonly orgs: OrgTree
  readonly sessionId: string
  /** How and when they signed in. */
  readonly openedBy: OpenedBy
  readonly openedAt: Date
  /** What a form of theirs must carry. */
  readonly csrf: string
  /** What they filled into a form in vain, right after that. */
  readonly typed?: Readonly<Record<string, string>>
}

export interface ConsoleEnv extends WebEnv {
  Variables: WebEnv['Variables'] & { visitor: Visitor }
}

export type ConsoleApp = Hono<ConsoleEnv>
export type ConsoleContext = Context<ConsoleEnv>

/** What the pages of one console share. */
export interface Desk extends ConsoleOptions {
  /** Renders a page for whoever is signed in. */
  show(c: ConsoleContext, sheet: Sheet): Response | Promise<Response>
  /** What can be exported. */
  readonly ledgers: Ledgers
  /** The commands that may be said here. */
  readonly ears: Ears
}

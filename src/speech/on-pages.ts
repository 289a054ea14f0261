/** How a kind of matter is shown on the pages of the console, and on paper. */
import type { Page } from '../documents/page.ts'
import type { Details, Matter } from '../domain/matter.ts'
import type { OrgTree } from '../domain/org.ts'
import type { Role } from '../domain/roles.ts'
import type { Actor } from '../domain/workflow.ts'
import type { Person, Transaction } from '../store/index.ts'
import type { Looking } from './mechanism-parts.ts'

/** How many were raised each week, and how soon one of these moves followed. */
export interface Weekly {
  readonly caption: string
  readonly raised: string
  readonly followed: string
  readonly moves: readonly string[]
}

/** A paper of a matter to be printed, drawn from how it stands then. */
export interface Paper {
  /** Who may have it. */
  readonly roles: readonly Role[]
  /** Whether somebody may, where more is asked than a role towards the village; null is the operator at the terminal. */
  readonly mayHave?: (matter: Matter, personId: string | null, roles: ReadonlySet<Role>) => boolean
  /** Why there is none yet, in a sentence behind the number; empty when there is. Left out, there always is one. */
  readonly missing?: (matter: Matter) => string
  readonly draw: (matter: Matter, stage: { readonly tx: Transaction; readonly orgs: OrgTree }) => Promise<Page>
}

/** The sorts there are of a matter. */
export interface Sorts {
  /** 级别 */
  readonly called: string
  /** By their ids, in the order they press. */
  readonly among: Readonly<Record<string, string>>
  readonly of: (matter: Matter) => string
}

/** A share of a whole, as the console draws it: a bar with its figures in words. */
export interface Gauge {
  readonly name: string
  /** The figures in words: 已表态 37/120 户. */
  readonly said: string
  readonly count: number
  /** Counted besides and drawn paler: what was written down for others. */
  readonly apart: number
  readonly whole: number
  /** So many are wanted; null where nothing is. */
  readonly mark: number | null
}

/** One of the stages a matter goes through, as its page in the console draws them: a dot with what came of it. */
export interface Milestone {
  readonly name: string
  readonly standing: 'passed' | 'here' | 'ahead'
  /** Figures, and what failed before; empty for nothing. */
  readonly note: string
  /** When it was passed, local; null while it is not, or where nobody knows any more. */
  readonly day: string | null
  /** What shows it, by the hash of what is attached; left out where nothing does. */
  readonly picture?: string | undefined
}

/** What was come to and what was not, as the console draws it: a row of fields for each of `rows`. */
export interface Strip {
  /** The figures in words. */
  readonly caption: string
  /** What a filled field and an empty one mean: 走到了, 还没走. */
  readonly yes: string
  readonly no: string
  readonly rows: readonly {
    readonly name: string
    readonly fields: readonly { readonly name: string; readonly filled: boolean }[]
  }[]
}

/** How a kind is shown on the pages of the console, and on paper. */
export interface OnPages {
  /** Papers to be printed, by their names. */
  readonly papers?: Readonly<Record<string, Paper>>
  /** The stages it goes through, in order: the console draws them as a line of dots. */
  readonly milestones?: (matter: Matter) => readonly Milestone[]
  /** Of what sort it is, where there are several: its rows say so, and a list above the villages is narrowed by it. */
  readonly sorts?: Sorts
  /** What of it runs out next, and when; null while nothing does. */
  readonly runsOut?: (matter: Matter) => { readonly what: string; readonly at: Date } | null
  /** How many of how many, as the console draws it; only what its village may know by then. */
  readonly gauges?: (matter: Matter) => readonly Gauge[]
  /** Its own text where that is longer than the title, for its page in the console, as far as this reader may see it; null: whoever reads. */
  readonly body?: (matter: Matter, reader: Pick<Actor, 'personId' | 'roles'> | null) => string
  /** States in which a visit to its household settles it, so that the console offers to write one down. */
  readonly visitedIn?: readonly string[]
  /** The page of the console that lists it; several kinds may share one, which is called as their ledger. */
  readonly page?: string
  /** What whoever asked for it said of how it was done, from 1 to 5; null where nobody did. */
  readonly rated?: (matter: { readonly state: string; readonly details: Details }) => number | null
  /** What of it is somebody's own to do, drawn above that list for them alone. */
  readonly strips?: (whose: Pick<Person, 'id' | 'holdings'>, stage: Looking) => Promise<readonly Strip[]>
  /** A picture under that list: how many were raised each week, and how soon one of these moves followed. */
  readonly weekly?: Weekly
}

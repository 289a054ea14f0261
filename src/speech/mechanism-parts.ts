/** What a kind of matter is made of: its words, reminders, what waits, what the console draws. What recurs is in `duty-parts`. */
import type { Page } from '../documents/page.ts'
import type { Attachment } from '../domain/attachment.ts'
import type { Details, Matter, Part } from '../domain/matter.ts'
import type { OrgTree } from '../domain/org.ts'
import type { Place, Role } from '../domain/roles.ts'
import type { Where } from '../domain/way.ts'
import type { Refusal } from '../domain/workflow.ts'
import type { Room, Transaction } from '../store/index.ts'
import type { Tell } from './outcome.ts'
import type { Rating } from './reading.ts'

export interface Words {
  /** What people call it: 点单. The bot writes it before the number, so a quoted message tells what it is about. */
  readonly kind: string
  /** Other words the bot's own messages about it hold, where they do not begin with `kind` and the number. */
  readonly quotedAs?: RegExp
  /** What who plays a part is called, in the order they are named: 提出, 接单人. */
  readonly parts: Readonly<Record<Part, string>>
  /** A person's own states in it: 还没回, 请假. */
  readonly own?: Readonly<Record<string, string>>
  readonly states: Readonly<Record<string, string>>
  /** Moves and deeds as the timeline tells them; `raise` is 登记 where it is left out. */
  readonly moves: Readonly<Record<string, string>>
  /** What a guard found lacking, in a sentence after the number. */
  readonly lacks?: Readonly<Record<string, (refusal: Refusal) => string>>
}

export interface ShownTo {
  /** `anyone` of the village, or only who takes part and the village's cadres. */
  readonly who: 'anyone' | 'parties'
  /** Where its own words may be said. */
  readonly where: Where
  /** Where it is looked up by number, besides the group it was raised in; left out, wherever its words may be said. */
  readonly lookedUpIn?: readonly Place[]
  /** How much a reminder says where others listen; left out, all of it. */
  readonly aloud?: 'without-title' | 'number-only'
}

/** What a shared command hands on; what was not said is null. */
export interface Said {
  readonly text: string | null
  readonly reason: string | null
  readonly rating: Rating | null
}

/** Who gave of their time in it, by the part they play: what records of voluntary service are made from. */
export interface Served {
  readonly part: Part
  /** What somebody gave, once it is over; null for nothing. */
  readonly of: (matter: Matter, personId: string) => Service | null
}

export interface Service {
  /** The day of the village. */
  readonly day: string
  /** How long; null where it is only known that they came. */
  readonly minutes: number | null
  /** Whether somebody else has said that it is so. */
  readonly isTrue: boolean
}

/** What wording a reminder of a matter needs to know: when it will be said. */
export interface Reminding {
  readonly matter: Matter
  readonly at: Date
}

/** What follows the number and the title: one or two short lines with the next step. */
export type Wording = (reminding: Reminding) => string

/** What becomes of a matter that lost somebody, or its household. */
export interface WhenBereft {
  /** The parts somebody has to play. */
  readonly parts: readonly Part[]
  /** `matter` is as it stands without them. Null where it goes on; a move is one the program may make. */
  readonly goesOn: (matter: Matter, lost: Lost) => { readonly move?: string; readonly tells?: readonly Tell[] } | null
}

/** What a matter lost. */
export interface Lost {
  readonly lostPeople: boolean
  readonly lostHousehold: boolean
}

/** How far what is announced of a matter has come. */
export interface Announced {
  /** The groups in which all of it was said, */
  readonly said: readonly Room[]
  /** and those in which some of it was given up. */
  readonly missed: readonly Room[]
  /** Whether some of it is still to be said. */
  readonly waits: boolean
}

/** Something that waits for the village's office. */
export interface Waiting {
  /** 没人接的点单 */
  readonly what: string
  readonly states: readonly string[]
  /** It counts once it has been in the state for so many ms, or is past its deadline; left out, at once. */
  readonly since?: number | 'deadline'
  /** The setting that holds a village's own number of ms in place of that. */
  readonly setting?: (villageId: string) => string
  /** What to send about the first of them, in the morning's word; left out, a look at it. */
  readonly todo?: (number: number) => string
  /** The morning's word names it once it has been so for so many ms; left out, as soon as it counts; or never. */
  readonly morningSince?: number | 'never'
}

/** How many were raised each week, and how soon one of these moves followed. */
export interface Weekly {
  readonly caption: string
  readonly raised: string
  readonly followed: string
  readonly moves: readonly string[]
}

/** The accounts in a group, silent ones included. */
export interface Members {
  readonly accounts: readonly string[]
  /** False when WeChat did not tell, or not all: others may be there too. */
  readonly whole: boolean
}

/** A paper of a matter to be printed, drawn from how it stands then. */
export interface Paper {
  /** Who may have it. */
  readonly roles: readonly Role[]
  /** Why there is none yet, in a sentence behind the number; empty when there is. Left out, there always is one. */
  readonly missing?: (matter: Matter) => string
  readonly draw: (matter: Matter, stage: { readonly tx: Transaction; readonly orgs: OrgTree }) => Promise<Page>
}

/** How a matter takes pictures and files. */
export interface TakesFiles {
  readonly move: string
  /** Who plays this part; left out, whoever it waits for in that conversation, and then the move is nobody's. */
  readonly by?: readonly Part[]
  /** It takes a single one, and then waits for none. */
  readonly single?: true
  /** The matter's details with them. */
  readonly keeps?: (matter: Matter, files: readonly Omit<Attachment, 'id'>[]) => Details
  /** What ends the reply. */
  readonly next: (matter: Matter) => string
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
}

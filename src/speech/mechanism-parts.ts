/** What a kind of matter is made of: its words, reminders, what waits. What pages show is in `on-pages`, what recurs in `duty-parts`. */
import type { Attachment } from '../domain/attachment.ts'
import type { Details, Matter, Part, Participant } from '../domain/matter.ts'
import type { OrgTree } from '../domain/org.ts'
import type { Place, Role } from '../domain/roles.ts'
import type { Where } from '../domain/where-told.ts'
import type { Refusal } from '../domain/workflow.ts'
import type { Room, Transaction } from '../store/index.ts'
import type { OrgSetting } from './org-setting.ts'
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
  /** What the button of a command that several kinds share says here: 不用办 where 同意 means that. */
  readonly buttons?: Readonly<Record<string, string>>
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
  /** Who led it, by the part they play; left out, whoever leads the village. */
  readonly ledBy?: Part
  /** The day of the village on which it was done. */
  readonly day: (matter: ServedIn) => string
  /** What somebody gave, once it is over; null for nothing. */
  readonly of: (matter: ServedIn, personId: string) => Service | null
}

/** What of a matter it is told from. */
export type ServedIn = Pick<Matter, 'state' | 'details' | 'participants' | 'createdAt'>

export interface Service {
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

/** What follows the number and the title: one or two short lines with the next step; empty where nothing is to be said. */
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

/**
 * How a matter is treated that those above a village gave to people of it: others may ask what it rests on, have it rest while
 * that is looked into, and end it. The moves and the deed are its workflow's.
 */
export interface FromAbove {
  /** Who is to do it, */
  readonly part: Part
  /** and who gave it. */
  readonly giver: Part
  /** What each of them does once it is done. */
  readonly deed: string
  readonly moves: {
    /** What it rests on is written down; it stays as it stands. */
    readonly note: string
    /** It is not due while somebody looks into it, */
    readonly rest: string
    /** goes on after that, */
    readonly resume: string
    /** or is not to be done at all. */
    readonly end: string
  }
}

/** What another mechanism says to something that was just given from above. */
export interface UponGiven {
  /** A line behind what those hear who are to do it. */
  readonly line?: string
  /** What whoever gave it is asked, where they gave it. */
  readonly asks?: Tell
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
  /** What a village settles in place of that, kept in ms. */
  readonly setting?: OrgSetting
  /** What to send about the first of them, in the morning's word; left out, a look at it. */
  readonly todo?: (number: number) => string
  /** The morning's word names it once it has been so for so many ms; left out, as soon as it counts; or never. */
  readonly morningSince?: number | 'never'
}

/** The accounts in a group, silent ones included. */
export interface Members {
  readonly accounts: readonly string[]
  /** False when WeChat did not tell, or not all: others may be there too. */
  readonly whole: boolean
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

/** What is looked at while nobody speaks. */
export interface Looking {
  readonly tx: Transaction
  readonly now: Date
  readonly orgs: OrgTree
}

/** Something people are reminded of that follows from who they are and what day it is, so that no row holds it. */
export interface MorningLine {
  /** Names what it is about and its step: whatever happens to clocks and processes, it is said once. */
  readonly key: string
  readonly personId: string
  /** Whose hours count, and who speaks. */
  readonly villageId: string
  /** Asked when it is to be said; empty where it is not needed any more. */
  readonly text: (stage: Looking) => Promise<string>
  /** Said instead where others listen. */
  readonly openText: string
}

/** Who has to do with a matter: as whom they are named, and of whom it wants something. */
export interface WhoPlays {
  /** Who has to do with it, for a row of a list: 黄世明 提出. */
  readonly people?: (matter: Matter) => readonly string[]
  /** Whether somebody who plays a part is named with it; left out, everybody is. */
  readonly named?: (one: Participant, matter: Matter) => boolean
  /** What somebody said with their own state, as far as this person is told it in private; left out, nothing. */
  readonly remark?: (one: Participant, matter: Matter, personId: string) => string | null
  /** Matters that want somebody who plays no part in them: listed for whoever holds the role. */
  readonly wanted?: readonly { readonly role: Role; readonly states: readonly string[] }[]
  /** States in which it wants nothing of anybody, though moves still lead out of them. */
  readonly settledIn?: readonly string[]
  /** Parts of which it wants nothing: who may sign has no task. */
  readonly asksNothingOf?: readonly Part[]
}

/** What a mechanism's data is made of: its words, reminders, what waits, what recurs. */
import type { Page } from '../documents/page.ts'
import type { Attachment } from '../domain/attachment.ts'
import type { Details, Matter, Part } from '../domain/matter.ts'
import type { DutyRung } from '../domain/nudge.ts'
import type { OrgTree } from '../domain/org.ts'
import type { Place, Role } from '../domain/roles.ts'
import type { Where } from '../domain/way.ts'
import type { Refusal } from '../domain/workflow.ts'
import type { DueDuty, Owed, Recurring, Room, Transaction } from '../store/index.ts'
import type { Tell } from './outcome.ts'
import type { CommandId, Rating, Slots } from './reading.ts'

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

/** That somebody gave of their time: on which day of the village, for what, who called them, and when they said that they were there. */
export interface Served {
  readonly personId: string
  readonly name: string
  readonly day: string
  readonly title: string
  readonly calledBy: string | null
  readonly at: Date | null
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

/** Something that recurs: who hears of what is owed, or what each round raises. */
export interface DutyKind {
  readonly kind: string
  /** Where what is owed may be spoken of at all. */
  readonly where: Where
  readonly ladder: readonly DutyRung[]
  readonly reminders: Readonly<Record<string, DutyWording>>
  /** What is late, in the morning's word: 走访超期：3 户. */
  readonly late?: { readonly what: string; readonly unit: string; readonly ofHouseholds?: true }
  /** Each round is a matter of its own, raised when it is due. */
  readonly round?: Round
  /** The page of the console that shows how it stands. */
  readonly page?: string
  /** The console lists what is late or comes soon, each with the way to write what settles it. */
  readonly list?: OwedList
  /** What the console offers beside a household it is owed to. */
  readonly beside?: Beside
  /** It goes along when one person hands over to another; what does not stays with whoever began it. */
  readonly handedOver?: HandedOver
}

export interface HandedOver {
  /** 项公开清单, behind a number. */
  readonly unit: string
  /** Who may answer for it. */
  readonly roles: readonly Role[]
}

export interface Beside {
  /** To whoever owes it: they were there today. */
  readonly been: (household: string, today: string) => Offer
  /** To others once it is late: its owner is asked to go, by a matter of this title. */
  readonly urge: (owner: string, today: string) => Offer
  /** How to know that matter again: its title, and the part of whoever it asks. */
  readonly urged: { readonly title: string; readonly part: Part }
}

/** A command of which everything is settled, as one button; the fields by the names of the slots. */
export interface Offer {
  readonly label: string
  readonly command: CommandId
  readonly given: Readonly<Partial<Record<keyof Slots, string>>>
}

export interface OwedList {
  /** 该公开的 */
  readonly title: string
  /** 该公开没公开 */
  readonly late: string
  readonly note: (owed: Owed) => string
  /** What stands in the fields of the form that settles it. */
  readonly values: (owed: Owed) => Slots
}

/** Many of a kind become one message: `item` takes the place of `{…}` in its text. */
export type DutyWording = (reminding: {
  readonly duty: DueDuty
  /** 今天到期, 已过期 3 天 */
  readonly due: string
  /** Who is asked to act, followed by a comma, where a group listens and they cannot be mentioned. */
  readonly calling: string
}) => {
  readonly text: string
  readonly openText?: string
  readonly merge: { readonly key: string; readonly item: string }
}

export interface Round {
  /** When the matter of the round that is due is to be done. */
  deadline(duty: Recurring): Date
  /** The round after this one that begins later than `from`; null when there is none. */
  next(duty: Recurring, from: Date): NextRound | null
  /** Raises the matter; null where there is nobody it could be for. */
  raise(
    duty: Recurring,
    deadline: Date,
    stage: { readonly tx: Transaction; readonly now: Date },
  ): Promise<Raised | null>
}

export interface NextRound {
  readonly fromDay: string
  readonly dueDay: string
  readonly endDay: string
  readonly dueAt: Date
}

/** What came round, and what is announced to whom. */
export interface Raised {
  readonly matter: Matter
  readonly people: readonly string[]
  readonly text: string
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

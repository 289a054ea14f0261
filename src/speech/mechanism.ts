/**
 * What a mechanism is: one folder under `commands/`, read as data. Engine, console, ledgers, help and the shared words
 * read these types and know no kind by name; `commands/index.ts` lists the mechanisms.
 */
import type { Actor, Matter, Participant, Refusal, Workflow } from '../domain/matter.ts'
import type { DutyRung } from '../domain/nudge.ts'
import type { OrgTree } from '../domain/org.ts'
import type { Holding, Place, Role } from '../domain/roles.ts'
import type { Where } from '../domain/way.ts'
import type { AnyLedger } from '../ledger/ledger.ts'
import type { DueDuty, Owed, Recurring, Transaction } from '../store/index.ts'
import type { Command } from './define.ts'
import type { CommandId, Rating, Slots } from './reading.ts'
import type { Outcome, Scene } from './scene.ts'

export interface Mechanism {
  /** What people can say, in the order help shows it. */
  readonly commands: readonly Command[]
  /** What is raised, handled and closed; absent where a mechanism only has duties. */
  readonly matter?: MatterKind
  /** What recurs. */
  readonly duties?: readonly DutyKind[]
  /** Its sheets, by the word they are exported under. Several mechanisms may share a word. */
  readonly ledgers?: Readonly<Record<string, readonly AnyLedger[]>>
}

/** A kind of matter: how it moves, what it is called, who may see it, who hears of it. */
export interface MatterKind {
  readonly workflow: Workflow
  readonly words: Words
  readonly shownTo: ShownTo
  /** What 查 answers, where the general answer does not do; asked only when the speaker may look. */
  readonly show?: (scene: Scene, matter: Matter) => Promise<Outcome> | Outcome
  /** The first line of 查, where it is not the number, the kind and the title. */
  readonly headline?: (matter: Matter, scene: Scene) => string
  /** A line for 查 under that: how things stand, who asked. Empty for none. */
  readonly about?: (matter: Matter) => string
  /** Where 查 tells the timeline; left out, wherever the matter may be spoken of. */
  readonly timelineIn?: readonly Place[]
  /** How it stands with this person, for 我的单: 等您去办. */
  readonly standing: (matter: Matter, actor: Actor, now: Date) => string
  /** Who has to do with it, for a row of a list: 黄世明 提出. */
  readonly people?: (matter: Matter) => readonly string[]
  /** What somebody said with their own state, as far as this person is told it in private; left out, nothing. */
  readonly remark?: (one: Participant, matter: Matter, personId: string) => string | null
  /** What commands that several mechanisms share do to it, by the command's id. */
  readonly on?: Readonly<Record<string, Shared>>
  /** The moves and deeds a command comes to, by its id, where these are others than the one its reader names. */
  readonly comesTo?: Readonly<Record<string, readonly string[]>>
  /** Matters that want somebody who plays no part in them: listed for whoever holds the role. */
  readonly wanted?: readonly { readonly role: Role; readonly states: readonly string[] }[]
  /** States in which it wants nothing of anybody, though moves still lead out of them. */
  readonly settledIn?: readonly string[]
  /** Pictures and files that its author sends soon after are added by this move; the reply ends with the next step. */
  readonly takesFiles?: { readonly move: string; readonly next: (matter: Matter) => string }
  /** How reminders are worded, by the name a rung of the ladder gives. */
  readonly reminders: Readonly<Record<string, Wording>>
  /** What of it waits for somebody: the morning's word, 今天 and the overview all come from here. */
  readonly waits?: readonly Waiting[]
  /** What an answer to it comes to, while it waits for one: whom it replaces, what it brings. */
  readonly consequence?: (matter: Matter, orgs: OrgTree) => readonly string[]
  /** Whether a command is somebody's to give it, by the command's id, where more is asked than the workflow's roles. */
  readonly mayDo?: Readonly<Record<string, (matter: Matter, holdings: readonly Holding[], orgs: OrgTree) => boolean>>
  /** Its own text where that is longer than the title, for its page in the console. */
  readonly body?: (matter: Matter) => string
  /** States in which a visit to its household settles it, so that the console offers to write one down. */
  readonly visitedIn?: readonly string[]
  /** The page of the console that lists it; several kinds may share one. */
  readonly page?: string
  /** A picture under that list: how many were raised each week, and how soon one of these moves followed. */
  readonly weekly?: {
    readonly caption: string
    readonly raised: string
    readonly followed: string
    readonly moves: readonly string[]
  }
}

export interface Words {
  /** What people call it: 点单. The bot writes it before the number, so a quoted message tells what it is about. */
  readonly kind: string
  /** Other words the bot's own messages about it hold, where they do not begin with `kind` and the number. */
  readonly quotedAs?: RegExp
  /** What its holder is called: 接单人. */
  readonly holder?: string
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

export type Shared = (scene: Scene, matter: Matter, said: Said) => Promise<Outcome> | Outcome

/** What wording a reminder of a matter needs to know: when it will be said. */
export interface Reminding {
  readonly matter: Matter
  readonly at: Date
}

/** What follows the number and the title: one or two short lines with the next step. */
export type Wording = (reminding: Reminding) => string

/** Something that waits for the village's office. */
export interface Waiting {
  /** 没人接的点单 */
  readonly what: string
  readonly states: readonly string[]
  /** It counts once it has been in the state for so many ms, or is past its deadline; left out, at once. */
  readonly since?: number | 'deadline'
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
}

export interface Beside {
  /** To whoever owes it: they were there today. */
  readonly been: (household: string, today: string) => Offer
  /** To others once it is late: its owner is asked to go, by a matter of this title. */
  readonly urge: (owner: string, today: string) => Offer
  readonly urged: string
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

/** Checks a mechanism's own types; the value is returned as it is. */
export function defineMechanism(mechanism: Mechanism): Mechanism {
  return mechanism
}

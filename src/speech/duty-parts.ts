/** What a kind of duty is made of: who hears of what is owed, how that is worded, what each round raises. */
import type { Matter, Part } from '../domain/matter.ts'
import type { DutyRung } from '../domain/nudge.ts'
import type { Role } from '../domain/roles.ts'
import type { RosterDuties } from '../domain/roster-duties.ts'
import type { Where } from '../domain/where-told.ts'
import type { DueDuty, Owed, Recurring, Transaction } from '../store/index.ts'
import type { CommandId, Slots } from './reading.ts'

/** Something that recurs: who hears of what is owed, or what each round raises. */
export interface DutyKind {
  readonly kind: string
  /** It is what the roster itself says is owed: the store reads and the import writes it as that. */
  readonly ofRoster?: keyof RosterDuties
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
  /** It is a list that the village keeps itself, item by item. */
  readonly kept?: KeptList
}

/** How the console keeps a list of what is owed: the same commands as in chat, each a form. */
export interface KeptList {
  readonly title: string
  readonly note: (owed: Owed) => string
  /** What adds an item, what changes one (and how its button is called there), what takes one off. */
  readonly begins: CommandId
  readonly changes: { readonly command: CommandId; readonly label: string }
  readonly ends: CommandId
  /** Which item is meant, and what of it stands in the fields at first; by the names of the slots. */
  readonly given: (owed: Owed) => Readonly<Partial<Record<keyof Slots, string>>>
  readonly values: (owed: Owed) => Readonly<Partial<Record<keyof Slots, string>>>
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

/** Anything that is raised, handled and closed. People see only its number, which is unique in its village. */
export interface Matter {
  readonly id: string
  readonly villageId: string
  readonly orgId: string
  readonly number: number
  /** Which mechanism it belongs to; rows of a kind this program does not know are left alone. */
  readonly kind: string
  readonly state: string
  readonly version: number
  readonly title: string
  readonly details: Details
  /** The bound group it was raised in; null when it was a direct message. */
  readonly roomId: string | null
  readonly createdAt: Date
  /** When it came into its present state, or was last moved within it. */
  readonly enteredAt: Date
  /** When the whole must be done, or stops taking part; null where there is no such moment. */
  readonly deadline: Date | null
  readonly dueAt: Date | null
  readonly participants: readonly Participant[]
}

export type Details = Readonly<Record<string, unknown>>

export interface Participant {
  /** Null for a guest who is not on the roster. */
  readonly personId: string | null
  readonly name: string
  readonly part: Part
  /** The person's own state in the matter; empty where there is none. */
  readonly state: string
  readonly active: boolean
  /** What the person said with it: why they are on leave, what they bring. */
  readonly note?: string | null
  /** When they came into their own state; left out where that is only just written. */
  readonly at?: Date
}

/** What somebody is in a matter: requester, holder, assignee …; each workflow names its own. */
export type Part = string

/** Who has a matter in hand: the one part that a move of any workflow can give away (`MoveRule.holder`). */
export const HOLDER = 'holder'

/** The people who play a part now. */
export function playing(matter: Pick<Matter, 'participants'>, part: Part): readonly Participant[] {
  return matter.participants.filter((one) => one.part === part && one.active)
}

/** Whether somebody plays any part in it now. */
export function takesPart({ participants }: Pick<Matter, 'participants'>, personId: string): boolean {
  return participants.some((one) => one.active && one.personId === personId)
}

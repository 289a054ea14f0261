import type { Details, Part } from '../../domain/matter.ts'
import type { Role } from '../../domain/roles.ts'

/** A stretch of time: from the first moment on, up to but without the second; and the same as days of the village. */
export interface Span {
  readonly from: Date
  readonly to: Date
  readonly fromDay: string
  readonly toDay: string
}

export interface MatterRow {
  readonly villageId: string
  readonly number: number
  /** Which of those that share the number, in their order. */
  readonly turn: number
  readonly title: string
  readonly state: string
  readonly details: Details
  readonly createdAt: Date
  readonly deadline: Date | null
  readonly closedAt: Date | null
  readonly parent: { readonly number: number; readonly kind: string } | null
  readonly participants: readonly {
    readonly personId: string | null
    readonly name: string
    readonly part: Part
    readonly state: string
    readonly active: boolean
    readonly at: Date
  }[]
  /** The timeline, oldest first. */
  readonly events: readonly {
    readonly at: Date
    readonly move: string
    readonly note: string | null
    /** Who made it; null when the program did, or somebody who is not named. */
    readonly by: string | null
  }[]
}

export interface VisitRow {
  readonly id: string
  readonly day: string
  readonly note: string | null
  readonly person: { readonly name: string }
  readonly household: {
    readonly id: string
    readonly orgId: string
    readonly number: string
    readonly head: string
    readonly categories: readonly string[]
    readonly liaisonIds: readonly string[]
  }
}

export interface ResidentRow {
  readonly id: string
  readonly name: string
  readonly orgId: string
  readonly phone: string | null
  readonly holdings: readonly { readonly orgId: string; readonly role: Role }[]
  readonly bound: boolean
}

export interface HouseholdLedgerRow {
  readonly id: string
  readonly orgId: string
  readonly number: string
  readonly head: string
  readonly members: number | null
  readonly categories: readonly string[]
  readonly liaisons: readonly { readonly id: string; readonly name: string }[]
  readonly lastDoneDay: string | null
  readonly dueDay: string | null
}

export interface AuditRow {
  readonly id: string
  readonly at: Date
  /** Null when the program did it, or an account nobody has claimed. */
  readonly name: string | null
  readonly accountId: string | null
  /** What else was written down of it. */
  readonly detail: Details
  readonly action: string
  /** `#12`, or the numbers of the households that were looked at, with spaces between. */
  readonly subject: string | null
}

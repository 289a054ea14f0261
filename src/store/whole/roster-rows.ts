import type { OrgKind } from '../../domain/org.ts'
import type { Role } from '../../domain/roles.ts'

/** Everything a roster speaks of, as the database has it, vanished rows included; erased people are nobody's. */
export interface RosterRows {
  readonly orgs: readonly OrgRow[]
  readonly people: readonly (PersonRow & { readonly holdings: readonly HoldingRow[]; readonly bound: boolean })[]
  readonly households: readonly HouseholdRow[]
  /** Visits owed, ended ones included. */
  readonly duties: readonly VisitDutyRow[]
  /** What is to be made public, ended items included. */
  readonly disclosures: readonly DisclosureRow[]
  readonly delegates: readonly DelegateRow[]
}

export interface OrgRow {
  readonly id: string
  readonly name: string
  readonly kind: OrgKind
  readonly parentId: string | null
  readonly vanishedAt: Date | null
}

/** The source of what was said in chat or console and by no roster since. */
export const SAID = 'chat'

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly sound: string
  readonly orgId: string
  readonly phone: string | null
  readonly vanishedAt: Date | null
  /** `SAID` where chat said it last; null where the roster did. */
  readonly source: string | null
}

export interface HoldingRow {
  readonly id: string
  readonly personId: string
  readonly orgId: string
  readonly role: Role
  /** Likewise. */
  readonly source: string | null
}

export interface HouseholdRow {
  readonly id: string
  readonly villageId: string
  readonly number: string
  readonly head: string
  readonly sound: string
  readonly orgId: string
  readonly categories: readonly string[]
  readonly members: number | null
  readonly address: string | null
  readonly vanishedAt: Date | null
}

/** Something that somebody owes again and again, because the roster says so. */
interface DutyRow {
  readonly id: string
  readonly villageId: string
  readonly orgId: string
  readonly ownerId: string
  readonly title: string
  readonly cadence: string
  readonly fromDay: string
  readonly dueDay: string
  readonly endDay: string | null
  readonly dueAt: Date | null
  readonly nudgeStep: number
  readonly source: string
  readonly endedAt: Date | null
}

/** A visit; its cadence is a number of days, or a term. */
export interface VisitDutyRow extends DutyRow {
  /** Null for a visit that any household of the organisation fulfils, or for all of them in a term. */
  readonly householdId: string | null
  readonly lastDoneDay: string | null
}

/** An item of a village's 公开清单. */
export interface DisclosureRow extends DutyRow {
  readonly category: string
}

/** New rows, and what changes in old ones. */
export interface Changes<Row, New = Row> {
  readonly create: readonly New[]
  readonly update: readonly Update<Row>[]
}

export interface Update<Row> {
  readonly id: string
  readonly set: Partial<Row>
}

/** New rows without what no new row has: every value costs time (measured: 16 µs a value, 120 µs a person). */
export type NewPerson = Omit<PersonRow, 'vanishedAt' | 'source'>
export type NewHolding = Omit<HoldingRow, 'source'>
export type NewHousehold = Omit<HouseholdRow, 'vanishedAt'>
export type NewVisitDuty = Omit<VisitDutyRow, 'nudgeStep' | 'lastDoneDay' | 'endedAt'>
export type NewDisclosure = Omit<DisclosureRow, 'endedAt'>

/** Who speaks for a household, where that is not its head. */
export interface DelegateRow {
  readonly householdId: string
  readonly personId: string
}

/** Null: its head again. */
export interface DelegateChange {
  readonly householdId: string
  readonly personId: string | null
}

/** What makes the database agree with a roster. */
export interface RosterChanges {
  /** Parents before their parts. */
  readonly orgs: Changes<OrgRow>
  readonly people: Changes<PersonRow, NewPerson>
  readonly holdings: HoldingChanges
  readonly households: Changes<HouseholdRow, NewHousehold>
  readonly duties: Changes<VisitDutyRow, NewVisitDuty>
  readonly disclosures: Changes<DisclosureRow, NewDisclosure>
  readonly delegates: readonly DelegateChange[]
}

export interface HoldingChanges {
  readonly create: readonly NewHolding[]
  readonly remove: readonly Pick<HoldingRow, 'id'>[]
  /** Said in chat before, and by the roster as well now. */
  readonly confirm: readonly Pick<HoldingRow, 'id'>[]
}

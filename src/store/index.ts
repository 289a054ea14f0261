/**
 * What is kept, and the only code that sees Prisma. Every write goes through `Store.transaction`: writers exist on the
 * transaction handle alone. Nothing here decides; it finds and records.
 */

export { AlreadyHandled } from './appender.ts'
export type { AreaDuty, TermDuty } from './areas.ts'
export type { ConsoleSession } from './console-sessions.ts'
export type { Person, Room } from './directory.ts'
export type { ListedDisclosure } from './disclosure-list.ts'
export type { Climb, Climbing, Cursor, DueDuty, DueMatter } from './due.ts'
export type { Recurring } from './duties.ts'
export type { HouseholdLine } from './household-pages.ts'
export type { Household, HouseholdMatter } from './households.ts'
export type { Received } from './inbox.ts'
export type { AuditRow, HouseholdLedgerRow, MatterRow, ResidentRow, Span, VisitRow } from './ledger-rows.ts'
export type { Claimed, DisclosureDue, PageOf } from './matter-pages.ts'
export type { Happening, NewMatter } from './matters.ts'
export { openStore, type Store } from './open.ts'
export type { NewMessage, Purpose, Waiting } from './outbox.ts'
export type { Overview } from './overview.ts'
export { expectingKey } from './pendings.ts'
export type { PersonLine } from './people-pages.ts'
export type {
  Changes,
  DisclosureRow,
  HoldingRow,
  HouseholdRow,
  NewDisclosure,
  NewHousehold,
  NewPerson,
  NewVisitDuty,
  OrgRow,
  PersonRow,
  RosterChanges,
  RosterRows,
  Update,
  VisitDutyRow,
} from './roster-rows.ts'
export type { Kin } from './threads.ts'
export type { Transaction } from './transaction.ts'
export { isDuplicate, isTransient } from './transient.ts'
export { DELIVERIES, type Delivery, type Late, type OutboxLine } from './undelivered.ts'
export type { VisitHistory, VisitTally } from './visit-progress.ts'
export { HANDED_OVER, type NewVisit, type VisitDuty, type VisitOutline } from './visits.ts'

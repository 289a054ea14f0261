/**
 * What is kept, and the only code that sees Prisma. Every write goes through `Store.transaction`: writers exist on the
 * transaction handle alone. Nothing here decides; it finds and records.
 */

export { AlreadyHandled } from './commit/appender.ts'
export type { Transaction } from './commit/transaction.ts'
export { AT_ONCE } from './connection/in-parts.ts'
export { openStore, type Store, type StoreOptions } from './connection/open.ts'
export { isDuplicate, isTransient } from './connection/transient.ts'
export type { AreaDuty, TermDuty } from './nouns/areas.ts'
export type { Ballot, BallotCount } from './nouns/ballots.ts'
export type { OpenedBy } from './nouns/console-sessions.ts'
export type { Bereft } from './nouns/departures.ts'
export { type Person, REVISION, type Room } from './nouns/directory.ts'
export type { ListedDisclosure } from './nouns/disclosure-list.ts'
export type { Recurring } from './nouns/duties.ts'
export type { Household, HouseholdMatter } from './nouns/households.ts'
export type { Happening } from './nouns/matters.ts'
export type { KeptSecret } from './nouns/own-passwords.ts'
export type { Phoned } from './nouns/people.ts'
export type { NewTransfer, Transfer } from './nouns/purses.ts'
export type { NewMatter } from './nouns/raising.ts'
export type { Kin } from './nouns/threads.ts'
export { HANDED_OVER, type NewVisit, type VisitDuty, type VisitOutline } from './nouns/visits.ts'
export type { Climb, Climbing, Cursor, DueDuty, DueMatter } from './queues/due.ts'
export type { Received } from './queues/inbox.ts'
export {
  DELIVERIES,
  type Delivery,
  type ListedMessage,
  type NewMessage,
  type WaitingMessage,
} from './queues/messages.ts'
export { expectingKey, type OpenPending, type Pending } from './queues/pendings.ts'
export type { Receiver } from './queues/receivers.ts'
export type { Late } from './queues/undelivered.ts'
export type { ListedHousehold, WholeHousehold } from './views/household-pages.ts'
export type { AuditRow, HouseholdLedgerRow, MatterRow, ResidentRow, Span, VisitRow } from './views/ledger-rows.ts'
export type { Followed, Owed, PageOf, WaitingFilter } from './views/matter-pages.ts'
export type { ListedPerson } from './views/people-pages.ts'
export type { ReportDays, Reported } from './views/reported.ts'
export type { LateCount, StateCount } from './views/village-figures.ts'
export type { VisitHistory, VisitTally } from './views/visit-progress.ts'
export {
  type Changes,
  type DelegateChange,
  type DisclosureRow,
  type HoldingRow,
  type HouseholdRow,
  type NewDisclosure,
  type NewHolding,
  type NewHousehold,
  type NewPerson,
  type NewVisitDuty,
  type OrgRow,
  type PersonRow,
  type RosterChanges,
  type RosterRows,
  SAID,
  type Update,
  type VisitDutyRow,
} from './whole/roster-rows.ts'

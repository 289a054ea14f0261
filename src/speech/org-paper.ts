/** Papers of an organisation and a month or a year, made from what all mechanisms hold: to be edited by who signs them. */
import type { Page } from '../documents/page.ts'
import type { Details } from '../domain/matter.ts'
import type { OrgTree } from '../domain/org.ts'
import type { Role } from '../domain/roles.ts'
import type { Transaction } from '../store/index.ts'

/** Of which village or township, and of what: `2026-11` or `2026`. */
export interface OrgPeriod {
  readonly orgId: string
  readonly period: string
}

export interface OrgPaper {
  readonly roles: readonly Role[]
  /** What it is of. */
  readonly per: 'month' | 'year'
  readonly draw: (of: OrgPeriod, stage: OrgPaperStage) => Promise<Page>
}

/** A kind of matter as a report tells of it. */
export interface ReportedKind {
  readonly kind: string
  /** 点单 */
  readonly name: string
  /** States in which it wants nothing any more and was done, */
  readonly doneIn: readonly string[]
  /** and in which it came to nothing. */
  readonly undoneIn: readonly string[]
  /** Its words may be said anywhere, and so stand in a report. */
  readonly isPublic: boolean
  /** What whoever asked for it said of how it was done, from 1 to 5; null where nobody did. */
  readonly rated?: (matter: { readonly state: string; readonly details: Details }) => number | null
}

/** What waits in a village now, as the morning's word tells it. */
export interface StillWaiting {
  readonly what: string
  readonly matters: readonly { readonly number: number; readonly title: string }[]
  readonly total: number
  readonly unit?: string
  readonly discreet: boolean
}

export interface OrgPaperStage {
  readonly tx: Transaction
  readonly orgs: OrgTree
  readonly now: Date
  readonly kinds: readonly ReportedKind[]
  readonly waiting: (villageId: string) => Promise<readonly StillWaiting[]>
}

const PERIOD = { month: /^20\d\d-(?:0[1-9]|1[0-2])$/, year: /^20\d\d$/ } as const

/** Whether a paper can be had of this period: one that has begun. */
export function isOfPeriod({ per }: Pick<OrgPaper, 'per'>, period: string, today: string): boolean {
  return PERIOD[per].test(period) && period <= today.slice(0, period.length)
}

/** Papers of a person instead of a matter, and tables that are uploaded elsewhere: what mechanisms hold of somebody, together. */
import type { Page } from '../documents/page.ts'
import type { OrgTree } from '../domain/org.ts'
import type { Role } from '../domain/roles.ts'
import type { Transaction } from '../store/index.ts'
import type { Served } from './mechanism-parts.ts'

/** A kind of matter in which people give of their time. */
export interface ServingKind {
  readonly kind: string
  /** What people call it. */
  readonly name: string
  readonly states: readonly string[]
  readonly served: Served
}

export interface PaperStage {
  readonly tx: Transaction
  readonly orgs: OrgTree
  readonly kinds: readonly ServingKind[]
}

/** Whose, of which year: `2026`. */
export interface Whose {
  readonly villageId: string
  readonly personId: string
  readonly year: string
}

/** A paper of a person and a year, to be printed and sealed. Everybody may have their own. */
export interface PersonalPaper {
  /** Who may have somebody else's. */
  readonly roles: readonly Role[]
  /** It is a roll of the whole village, whoever asks: only these may have it. */
  readonly ofAll?: true
  /** Null while there is nothing to stand on it. */
  readonly draw: (whose: Whose, stage: PaperStage) => Promise<Page | null>
}

/** A table for another system, as CSV: its columns are documented and stay as they are. */
export interface Upload {
  readonly roles: readonly Role[]
  readonly header: readonly string[]
  /** Of these days of a village, up to but without `toDay`. */
  readonly rows: (
    of: { readonly villageId: string; readonly fromDay: string; readonly toDay: string },
    stage: PaperStage,
  ) => Promise<readonly (readonly string[])[]>
}

/** The kinds of matters in which people give of their time. */
export function servingKinds(
  matters: readonly {
    readonly workflow: { readonly kind: string; readonly states: object }
    readonly words: { readonly kind: string }
    readonly served?: Served
  }[],
): readonly ServingKind[] {
  return matters.flatMap(({ workflow, words, served }) =>
    served ? [{ kind: workflow.kind, name: words.kind, states: Object.keys(workflow.states), served }] : [],
  )
}

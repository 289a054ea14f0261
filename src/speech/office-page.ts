import type { Matter } from '../domain/matter.ts'

/** A page of the console for a township's office: what a mechanism knows of all its villages, as short tables. `At`: where it looks. */
export interface OfficePage<At> {
  /** Behind `/township/`. */
  readonly path: string
  readonly title: string
  /** Nothing is written when it is looked at. */
  readonly shows: (at: At, townshipId: string) => Promise<readonly OfficeTable[]>
}

export interface OfficeTable {
  readonly title: string
  readonly headers: readonly string[]
  readonly rows: readonly OfficeRow[]
  /** What is said where there is nothing. */
  readonly none: string
}

export interface OfficeRow {
  /** The first names the row. */
  readonly cells: readonly string[]
  /** The township's own matter that it tells of: what whoever looks may do with it stands beside it. */
  readonly of?: Matter
}

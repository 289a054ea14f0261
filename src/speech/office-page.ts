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
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[]
  /** What is said where there is nothing. */
  readonly none: string
}

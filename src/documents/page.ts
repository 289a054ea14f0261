import type { Attachment } from '../domain/attachment.ts'

/** A page to be printed on A4 and signed, as plain data: what stands on it, not how it looks. */
export interface Page {
  readonly title: string
  /** Small, under the title: number and unit. */
  readonly head: string
  /** A table of what is asked for and what is known of it. */
  readonly rows: readonly PageRow[]
  /** A list under that; left out where there is none, and then the page is upright. */
  readonly table?: PageTable
  /** Running text in large letters, for a wall. */
  readonly text: string
  /** Under it, to the right: who stands behind it and when. */
  readonly foot: readonly string[]
}

export interface PageRow {
  readonly label: string
  /** Empty where somebody fills it in by hand. */
  readonly text: string
  /** So many empty lines under it, for signatures. */
  readonly blank?: number
  /** Printed in a row of its own under it. */
  readonly picture?: Attachment | undefined
}

export interface PageTable {
  /** Widths in half-width characters. */
  readonly columns: readonly { readonly header: string; readonly width: number }[]
  readonly rows: readonly (readonly string[])[]
}

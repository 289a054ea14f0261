import type { Page } from './page.ts'

export interface NamedPage {
  /** The name of its file. */
  readonly name: string
  readonly page: Page
}

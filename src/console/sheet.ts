import type { Child } from 'hono/jsx'

/** What a page is made of. */
export interface Sheet {
  readonly title: string
  readonly body: Child
  /** The page looks at itself again when something happens. */
  readonly live?: boolean
  /** It hands out ledgers. */
  readonly exports?: boolean
}

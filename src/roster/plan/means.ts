export interface PlanOptions {
  readonly now: Date
  readonly newId: () => string
  /** Whether what the roster does not name is let go. */
  readonly prune: boolean
  /** Names of those who are the same as before, and of those who are somebody else, where it was asked. */
  readonly same?: readonly string[]
  readonly others?: readonly string[]
}

export interface Means extends PlanOptions {
  readonly today: string
}

export interface PlanOptions {
  readonly now: Date
  readonly newId: () => string
  /** Whether what the roster does not name is let go. */
  readonly prune: boolean
}

export interface Means extends PlanOptions {
  readonly today: string
}

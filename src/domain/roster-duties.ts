/**
 * What the roster itself says somebody owes, and the kind of duty that each is kept as: visits to households, by its liaisons, and
 * what of the 公开清单 must be public. A mechanism's duty says that it is one of them; whoever opens the store names both.
 */
export interface RosterDuties {
  readonly visits: string
  readonly publications: string
}

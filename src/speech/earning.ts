import type { Matter, Part } from '../domain/matter.ts'

/**
 * What a kind of matter earns whoever plays a part in it, where its village gives points (guidance §14): what the items of
 * the roster call `fact`. Hours are no such field: whatever has `served` earns them.
 */
export interface Earning {
  readonly fact: string
  readonly part: Part
  /** On coming to this state, once; or for having been in it for a whole quarter, once each. */
  readonly state: string
  readonly each: 'time' | 'quarter'
  /** Whoever plays this part as well earns nothing: nobody helps themself. */
  readonly except?: Part
  /** Where not every one of them does. */
  readonly only?: (matter: Matter) => boolean
  /** The item somebody said that it is, and what it was worth when that was granted; left out, the roster's items say so. */
  readonly claimed?: (matter: Matter) => Claimed
}

/** Title and points of an item, as they were when somebody claimed it. */
export interface Claimed {
  readonly item: string
  readonly points: number
}

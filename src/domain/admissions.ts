/** 准入清单 as a township's roster sets it out (guidance §20): what villages are asked to help with. Pure. */

/** One thing a township may ask of its villages; its place in the list, from 1, is its number. */
export interface AdmissionItem {
  readonly title: string
  /** 抢险救灾; by it the list is read out. */
  readonly category: string
  /** The law or paper it rests on; empty where the roster names none. */
  readonly source: string
}

/** What the roster is held to. */
export const ADMISSION_RULES = {
  /** So many items a township has at most. */
  most: 80,
  longestTitle: 20,
  longestCategory: 8,
  longestSource: 60,
} as const

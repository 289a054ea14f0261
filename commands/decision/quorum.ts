/** Who may meet, and what passes: whole people, never rounded in anybody's favour. Which body needs how many is in `bodies.ts`. */

/** A part of a whole: ⅔ of it, or `over` for more than that part. */
export interface Share {
  readonly parts: number
  readonly outOf: number
  readonly over?: true
}

export const HALF: Share = { parts: 1, outOf: 2 }
export const OVER_HALF: Share = { ...HALF, over: true }
export const TWO_THIRDS: Share = { parts: 2, outOf: 3 }

/** Whether one asks for fewer than another. */
export const isLess = (one: Share, other: Share): boolean =>
  one.parts * other.outOf < other.parts * one.outOf ||
  (one.parts * other.outOf === other.parts * one.outOf && !one.over && other.over === true)

/** What a body goes by. */
export interface Rule {
  /** The share of who should come that has to come. */
  readonly meets: Share
  /** The share that has to be in favour. */
  readonly passes: Share
  /** Of whom: all who should come, or those who came. */
  readonly of: 'expected' | 'present'
}

/** The figures of one meeting, in people or in households. */
export interface Figures {
  readonly expected: number
  readonly present: number
  readonly yes: number
  /** Null where nobody said. */
  readonly no: number | null
  readonly abstain: number | null
}

/** What the figures come to. */
export interface Verdict {
  /** The fewest who have to come, and to be in favour. */
  readonly quorum: number
  readonly majority: number
  readonly isQuorate: boolean
  /** Quorate, and enough in favour. */
  readonly isPassed: boolean
}

/** The fewest that are such a share of so many. */
export function least({ parts, outOf, over }: Share, whole: number): number {
  const part = (whole * parts) / outOf
  return over ? Math.floor(part) + 1 : Math.ceil(part)
}

export function judge({ meets, passes, of }: Rule, figures: Figures): Verdict {
  const quorum = least(meets, figures.expected)
  const majority = least(passes, figures[of])
  const isQuorate = figures.present >= quorum
  return { quorum, majority, isQuorate, isPassed: isQuorate && figures.yes >= majority }
}

/** `过半`, `三分之二以上` */
export function shareName({ parts, outOf, over }: Share): string {
  const part = outOf === 2 ? '一半' : `${DIGITS[outOf]}分之${DIGITS[parts]}`
  if (over) return outOf === 2 ? '过半' : `超过${part}`
  return `${part}以上`
}

const DIGITS: Readonly<Record<number, string>> = { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五' }

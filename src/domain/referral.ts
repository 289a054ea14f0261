import type { Allowed } from './workflow.ts'

/** Under which name details hold the state a matter left when it went on elsewhere. */
export const REFERRED_IN = 'referredIn'

/**
 * What a kind of matter has that may go on as one of another kind, under the same number: a state in which it waits meanwhile
 * and wants nothing of anybody, the way back to where it was, and an end for when it was settled there. Others do not have
 * these names for anything else; `from` is where it may be left.
 */
export function referral<const From extends readonly [string, ...string[]]>(from: From, by: Allowed) {
  return {
    states: { referred: {}, resolved: {} },
    moves: {
      refer: { from, to: 'referred' as const, by },
      // Made by the program, once the other matter is given up or has come to its end.
      takeBack: { from: ['referred'] as const, to: { detail: REFERRED_IN, among: from }, by: {} },
      resolve: { from: ['referred'] as const, to: 'resolved' as const, by: {} },
    },
  }
}

export type ReferralState = 'referred' | 'resolved'
export type ReferralMove = 'refer' | 'takeBack' | 'resolve'

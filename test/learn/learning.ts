import { placeOf } from '../../src/speech/match/gate/gate.ts'
import { type Candidate, look } from '../../src/speech/match/gate/look.ts'
import { PLACES } from '../../src/speech/match/gate/weights.ts'

/** A candidate as the places of its looks, and whether it was meant. */
export interface Example {
  readonly places: readonly number[]
  readonly meant: boolean
}

export function exampleOf(candidate: Candidate, meant: boolean): Example {
  const places: number[] = []
  look(candidate, (...seen) => void places.push(placeOf(...seen)))
  return { places, meant }
}

const ROUNDS = 12
const RATE = 0.1
/** How strongly weights are drawn to nothing: without it rare characters decide (measured on sets that were left out). */
const DRAWN = 0.01

/**
 * Logistic regression by gradient descent with a step of its own for each weight (Duchi et al., Adaptive Subgradient Methods,
 * JMLR 12, 2011). The examples come in an order that is shuffled alike each time: the same examples give the same weights.
 */
export function learn(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(PLACES)
  const steps = new Float64Array(PLACES)
  const order = examples.map((_, at) => at)
  const random = sequence(1)
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random)
    for (const at of order) {
      const { places, meant } = examples[at]!
      const miss = (meant ? 1 : 0) - 1 / (1 + Math.exp(-sum(weights, places)))
      for (const place of places) {
        const slope = miss - DRAWN * weights[place]!
        steps[place]! += slope * slope
        weights[place]! += (RATE * slope) / Math.sqrt(steps[place]! + 1e-8)
      }
    }
  }
  return weights
}

/** Weights as whole numbers of one byte, and what one of them is worth. */
export function rounded(weights: Float64Array): { readonly scale: number; readonly bytes: Int8Array } {
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
  return { scale, bytes: Int8Array.from(weights, (weight) => Math.round(weight / scale)) }
}

export const sum = (weights: ArrayLike<number>, places: readonly number[]): number =>
  places.reduce((total, place) => total + weights[place]!, 0)

/** Numbers from 0 to 1 that look random and are the same each time (Numerical Recipes' linear congruential generator). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
}

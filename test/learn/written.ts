import { createHash } from 'node:crypto'
import { PLACES } from '../../src/speech/match/gate/weights.ts'
import type { Saying } from './sayings.ts'

export const WEIGHTS_FILE = new URL('../../src/speech/match/gate/weights.ts', import.meta.url)

interface Learned {
  /** What one of the whole numbers is worth. */
  readonly scale: number
  readonly bytes: Int8Array
}

/** The file that holds the weights, and what they were learned from. */
export function weightsAsWritten({ scale, bytes }: Learned, from: string): string {
  return [
    '/**',
    ' * What the gate learned, written by `npm run learn`: a byte for each place, in base64, and what one of them is worth. `FROM` is the',
    ' * digest of the labelled sayings it was learned from: a test tells when they are others by now.',
    ' */',
    `export const FROM = '${from}'`,
    `export const PLACES = ${PLACES}`,
    `export const SCALE = ${scale}`,
    'export const WEIGHTS =',
    `  '${Buffer.from(bytes).toString('base64')}'`,
    '',
  ].join('\n')
}

/** Tells these sayings from any others. */
export const digestOf = (sets: ReadonlyMap<string, readonly Saying[]>): string =>
  createHash('sha256')
    .update(JSON.stringify([...sets]))
    .digest('hex')

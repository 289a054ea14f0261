/**
 * Whether what has the form of a command is meant as one: a sum of small learned weights, one for each look of the
 * candidate. It stands beside the grammar: what the readers take for certain is a command unless nearly everything speaks
 * against it, and what they leave alone is one where much speaks for it. Measured on fifteen sets it had not learned from,
 * 1,973 commands and 2,500 lines of talk: 1,919 commands heard with all slots rather than 1,908, 5 lines of talk taken rather than 7.
 */
import { looksUp, takes } from '../arg-of.ts'
import { type Candidate, look, type See } from './look.ts'
import { PLACES, SCALE, WEIGHTS } from './weights.ts'

/** What was learned: a byte for each place of a look, and what one of them is worth. */
export interface Weights {
  readonly bytes: Int8Array
  readonly scale: number
}

/** What the labelled sayings taught. */
export const LEARNED: Weights = { bytes: Int8Array.from(Buffer.from(WEIGHTS, 'base64')), scale: SCALE }

/** From this score on a candidate is acted on that the readers left alone; below, who spoke to the bot is asked (`nearest`). */
const MEANT = 3.8
/** A word misspelt is asked about before anything is done, and so less has to speak for it. */
const ASKED = 0.5
/** Down from this one a candidate is talk, whatever the readers say. */
const TALK = -3

/** Who tells more than this is not looked at twice. */
export const LONGEST = 500

/** Whether what the readers left alone is meant as a command. */
export const isMeant = (candidate: Candidate, weights: Weights): boolean =>
  candidate.reading.word !== undefined &&
  !namesNone(candidate) &&
  scoreOf(candidate, weights) >= (candidate.reading.ask === 'typo' ? ASKED : MEANT)

/** 99999999999 接单: more figures than a matter's number has are of none, and which other would be meant is a guess. */
const namesNone = ({ line, reading, command }: Candidate): boolean =>
  reading.slots.number === undefined && takes(command, 'matter') && /\d{7}/u.test(line.text)

/** Whether what the readers took for a command is talk all the same. Who speaks to the bot, or says a number, is believed; a list harms nobody. */
export function isTalk(candidate: Candidate, weights: Weights): boolean {
  const { word, slots } = candidate.reading
  const { isToBot, text } = candidate.line
  if (isToBot || word === undefined) return false
  if (LED_TO.test(text.slice(0, word.start))) return scoreOf(candidate, weights) <= 0
  if (slots.number !== undefined) return false
  return !looksUp(candidate.command) && text.length <= LONGEST && scoreOf(candidate, weights) <= TALK
}

/** 请大家发：⏎接单 12, 报告书记：⏎完成 12: a line that a colon leads to is said for others as often as for oneself. */
const LED_TO = /:\s*\n[^\n]*$/u

/** How much speaks for a command: the natural logarithm of the odds. */
export function scoreOf(candidate: Candidate, { bytes, scale }: Weights = LEARNED): number {
  let sum = 0
  look(candidate, (kind, one, other, third) => {
    sum += bytes[placeOf(kind, one, other, third)]!
  })
  return sum * scale
}

/** Where a look's weight stands; a few share one (FNV-1a, each piece closed by its place among the four). */
export function placeOf(...[kind, one = '', other = '', third = '']: Parameters<See>): number {
  const hash = hashed(hashed(hashed(hashed(0x811c9dc5, kind, 0), one, 1), other, 2), third, 3)
  return (hash ^ (hash >>> 15)) & (PLACES - 1)
}

function hashed(before: number, piece: string, close: number): number {
  let hash = before
  for (let at = 0; at < piece.length; at++) hash = Math.imul(hash ^ piece.charCodeAt(at), PRIME)
  return Math.imul(hash ^ close, PRIME)
}

const PRIME = 0x01000193

/** What spoke for and against a candidate, the strongest first. */
export function reasonsOf(candidate: Candidate): readonly (readonly [what: string, weight: number])[] {
  const reasons: [string, number][] = []
  look(candidate, (...seen) => {
    const weight = LEARNED.bytes[placeOf(...seen)]! * LEARNED.scale
    if (weight !== 0) reasons.push([seen.filter(Boolean).join(' '), weight])
  })
  return reasons.toSorted(([, one], [, other]) => Math.abs(other) - Math.abs(one))
}

import { asks } from '../../../language/talk.ts'
import type { Command } from '../../mechanism.ts'
import type { Reading } from '../../reading.ts'
import { looksUp, takes } from '../arg-of.ts'
import type { Line } from '../line.ts'

/** What has the form of a command: the line, what it was read as, and the command that would be. */
export interface Candidate {
  readonly line: Line
  readonly reading: Reading
  readonly command: Command
}

/** Is told of one look: what kind it is of, and what was seen. */
export type See = (kind: string, one?: string, other?: string, third?: string) => void

/** So many characters on either side of a word are looked at one by one, and in pairs. */
const NEAR = 16
const PARTS = '-=:,、。.!~;…—"“”\'| \n'

/**
 * What a candidate looks like: how its word was found, what parts it from what stands around, the characters there, which
 * slots are held, where it was said and to whom. A command is known by what follows its word and never by its name, so that
 * what was learned of one holds for all of its kind.
 */
export function look({ line, reading, command }: Candidate, see: See): void {
  const { text } = line
  const { start = 0, end = 0, as = 'none' } = reading.word ?? {}
  const [front, behind] = [text.slice(0, start), text.slice(end)]
  const said = withoutParts(behind)
  const [before, after] = [partBefore(front), partBehind(behind)]
  const kind = kindOf(command)
  const held = heldIn(reading)
  const asked = asks(behind) ? 'asks' : 'tells'

  see('any')
  see('found', as)
  see('found of', as, kind)
  see('found before', as, after)
  see('parts', before, after)
  see('before', before, kind)
  see('after', after, kind)
  see('held', held)
  see('held of', held, kind)
  see('held between', held, before, after)
  see('place', line.context.place)
  see('to', line.utterance.addressed ? 'bot' : line.context.place, held)
  see('quote', quoteOf(line), held)
  see('unsure', reading.ask === undefined ? 'no' : 'yes', kind)
  see('number', numberOf(text, reading))
  see('asks', asked, after)
  see('asks held', asked, held)
  see('front', size(front))
  see('behind', size(behind), after)
  see('behind of', size(behind), kind)
  const touches = after === 'none' ? 'touches' : ''
  for (let length = 1; length <= 3; length++) {
    see('touching', behind.slice(0, length))
    see('next', said.slice(0, length), touches)
    see('leading', front.slice(-length))
    see('last', text.slice(-length))
    see('first', front.slice(0, length))
  }
  for (let at = Math.max(0, front.length - NEAR); at < front.length; at++) {
    see('f', front.charAt(at))
    see('f', front.charAt(at), front.charAt(at + 1))
  }
  for (let at = 0; at < Math.min(NEAR, said.length); at++) {
    see('b', said.charAt(at))
    see('b', said.charAt(at), said.charAt(at + 1))
  }
}

/** Which slots a reading holds. */
function heldIn({ slots }: Reading): string {
  let held = ''
  for (const slot in slots) held += SLOTS[slot] ?? ''
  return held
}

const SLOTS: Readonly<Record<string, string>> = {
  ...{ number: 'n', numbers: 'N', ofVillage: 'v', people: 'p', text: 't', date: 'd', rating: 's' },
  ...{ household: 'h', households: 'H', category: 'c', activity: 'a', reason: 'r' },
}

/** What stands between a word and the words in front of it. */
function partBefore(front: string): string {
  if (front === '') return 'start'
  let at = front.length - 1
  while (at > 0 && front.charAt(at) === ' ') at--
  const last = front.charAt(at)
  if (last === '\n') return 'line'
  if ('。!;?'.includes(last)) return 'full'
  if (',、:~…'.includes(last)) return 'stop'
  return at < front.length - 1 ? 'space' : 'none'
}

/** What stands between a word and the words behind it. */
function partBehind(behind: string): string {
  if (behind === '') return 'end'
  let at = 0
  while (at < behind.length && behind.charAt(at) === ' ') at++
  const first = behind.charAt(at)
  if (at === 0 && first === '\n') return 'line'
  if (at === behind.length) return 'end'
  if (PARTS.includes(first) && first !== '\n') return 'stop'
  return at > 0 ? 'space' : 'none'
}

function withoutParts(text: string): string {
  let at = 0
  while (at < text.length && PARTS.includes(text.charAt(at))) at++
  return text.slice(at)
}

const kinds = new WeakMap<Command, string>()

/** A command by what it is and takes. */
function kindOf(command: Command): string {
  const known = kinds.get(command)
  if (known !== undefined) return known
  const taken = (['matter', 'text', 'household', 'people', 'date'] as const).filter((kind) => takes(command, kind))
  const kind = [command.everyday && 'everyday', command.splits && 'splits', looksUp(command) && 'looks', ...taken]
    .filter(Boolean)
    .join()
  kinds.set(command, kind)
  return kind
}

function quoteOf({ quotesPerson, quotedNumbers }: Line): string {
  if (quotesPerson) return 'person'
  return quotedNumbers.length > 0 ? 'bot' : 'none'
}

/** How a number is written: #12 can only be a matter's. */
function numberOf(text: string, { slots }: Reading): string {
  if (slots.number === undefined) return 'none'
  if (text.includes('#')) return 'sign'
  return /\d号/u.test(text) ? 'closed' : 'bare'
}

const SIZES = [0, 2, 5, 11, 24, 59]

/** How long a text is, roughly. */
const size = ({ length }: string): string => String(SIZES.findIndex((most) => length <= most))

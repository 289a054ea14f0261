/** A command as a form: which slot each of its arguments fills, and what was filled in, as a reading. Nothing is parsed. */

import type { Arg } from './args/index.ts'
import type { Command } from './mechanism.ts'
import type { Rating, Reading, Slots } from './reading.ts'

/** A slot as a field of a form. */
export type Field = Exclude<keyof Slots, 'numbers' | 'households' | 'ofVillage'>

/** The field an argument is filled in by. */
export function fieldOf(arg: Arg): Field {
  switch (arg.kind) {
    case 'matter':
      return 'number'
    case 'people':
    case 'person':
    case 'name':
      return 'people'
    case 'text':
      return arg.slot
    case 'roomKind':
      return 'category'
    case 'account':
    case 'org':
    case 'topic':
    case 'code':
      return 'text'
    case 'date':
    case 'rating':
    case 'household':
    case 'category':
      return arg.kind
  }
}

/**
 * What was filled in, as a reading: people's own words are taken as they are. A field that holds no value of its kind
 * counts as left empty, so that the command asks for it; null where that would leave open which matter is meant.
 */
export function filledIn(command: Command, said: (field: Field) => string): Reading | null {
  const args = Object.values(command.args)
  const slots = Object.assign({}, ...args.map((arg) => slotOf(fieldOf(arg), valueIn(said(fieldOf(arg))))))
  const wants = args.some(({ kind, optional }) => kind === 'matter' && optional === undefined)
  return wants && slots.number === undefined ? null : { command: command.id, slots }
}

/** The slot a field's value fills; none where it is no such value. */
export function slotOf(field: Field, value: string): Slots {
  if (value === '') return {}
  switch (field) {
    case 'number':
      return /^\d{1,9}$/.test(value) ? { number: Number(value) } : {}
    case 'rating':
      return /^[1-5]$/.test(value) ? { rating: Number(value) as Rating } : {}
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? { date: value } : {}
    case 'people': {
      const people = value.split(BETWEEN_NAMES).flatMap((name) => name.trim() || [])
      return people.length > 0 ? { people } : {}
    }
    default:
      return { [field]: value }
  }
}

// A space parts names too, but for one that holds letters: John Smith.
const BETWEEN_NAMES = /[、，,；;\n]+|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u

// What no keyboard types and not every database keeps. Browsers end a line with both characters.
const CONTROLS = /(?![\n\t])\p{Cc}/gu

/** What a browser sends of a field, as people typed it. */
export function valueIn(value: string): string {
  return value.replaceAll('\r\n', '\n').replace(CONTROLS, '').trim()
}

import { ROOM_KINDS, ROOM_NAMES } from '../../domain/roles.ts'
import { findDate } from '../../language/dates/index.ts'
import type { ReaderOf } from '../readers/index.ts'
import { type Answer, MISSING, type Question } from './answer.ts'

/** Slots whose words are the value, or name it in a closed list. */
export function resolveText(reader: ReaderOf<'text'> | ReaderOf<'code'>, { reading }: Question): Answer {
  const text = reading.slots[reader.kind === 'text' ? reader.slot : 'text']?.trim()
  return text ? { value: text } : MISSING
}

export function resolveDate(reader: ReaderOf<'date'>, { reading, scene }: Question): Answer {
  const found =
    reading.slots.date === undefined ? null : findDate(reading.slots.date, scene.now, { tense: reader.tense })
  return found ? { value: found } : MISSING
}

export function resolveRating(_: ReaderOf<'rating'>, { reading }: Question): Answer {
  return reading.slots.rating === undefined ? MISSING : { value: reading.slots.rating }
}

export function resolveCategory(reader: ReaderOf<'category'>, { reading }: Question): Answer {
  const category = reading.slots.category
  return category !== undefined && reader.among.includes(category) ? { value: category } : MISSING
}

export function resolveRoomKind(_: ReaderOf<'roomKind'>, { reading }: Question): Answer {
  const kind = ROOM_KINDS.find((one) => ROOM_NAMES[one] === reading.slots.category)
  return kind ? { value: kind } : MISSING
}

export function resolveTopic(_: ReaderOf<'topic'>, { reading }: Question): Answer {
  return reading.slots.text ? { value: reading.slots.text } : MISSING
}

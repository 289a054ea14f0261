import { ROOM_KINDS, ROOM_NAMES } from '../../domain/roles.ts'
import { findDate, leadingDate } from '../../language/dates/index.ts'
import type { ArgOf } from '../args/index.ts'
import { refuse } from '../outcome.ts'
import { type Answer, MISSING, type Question } from './answer.ts'

/** What somebody wants done fits in a few lines, and everybody in the group has to read it. */
const LONGEST = 500

/** Slots whose words are the value, or name it in a closed list. */
export function resolveText(arg: ArgOf<'text'> | ArgOf<'code'>, { reading }: Question): Answer {
  const text = reading.slots[arg.kind === 'text' ? arg.slot : 'text']?.trim()
  if (!text) return MISSING
  const longest = (arg.kind === 'text' ? arg.longest : undefined) ?? LONGEST
  return text.length > longest ? { instead: refuse(`写得太长了，请写在 ${longest} 个字以内`) } : { value: text }
}

export function resolveDate(arg: ArgOf<'date'>, { reading, scene }: Question): Answer {
  const said = reading.slots.date
  const options = { tense: arg.tense }
  // 两个月 alone is a date only because one was expected there.
  const found = said ? (findDate(said, scene.saidAt, options) ?? leadingDate(said, scene.saidAt, options)) : null
  return found ? { value: found } : MISSING
}

export function resolveRating(_: ArgOf<'rating'>, { reading }: Question): Answer {
  return reading.slots.rating === undefined ? MISSING : { value: reading.slots.rating }
}

export function resolveCategory(arg: ArgOf<'category'>, { reading }: Question): Answer {
  const category = reading.slots.category
  return category !== undefined && arg.among.includes(category) ? { value: category } : MISSING
}

export function resolveRoomKind(_: ArgOf<'roomKind'>, { reading }: Question): Answer {
  const kind = ROOM_KINDS.find((one) => ROOM_NAMES[one] === reading.slots.category)
  return kind ? { value: kind } : MISSING
}

export function resolveTopic(_: ArgOf<'topic'>, { reading }: Question): Answer {
  return reading.slots.text ? { value: reading.slots.text } : MISSING
}

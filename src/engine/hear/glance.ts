import { whenSaid } from '../../domain/when-said.ts'
import { isTrade } from '../../language/gathering.ts'
import { readSolitaire, startsLikeSolitaire } from '../../language/solitaire.ts'
import { answering } from '../../speech/answering.ts'
import type { Heard } from '../../speech/ear.ts'
import { expectingKey, type Store } from '../../store/index.ts'
import type { Clock, Incoming } from '../ports.ts'
import { looksLikeAnswer } from './awaited.ts'
import type { Ears } from './ears.ts'
import { overhear, type Self } from './overhear.ts'
import { placeOf } from './stage.ts'
import { isForBot } from './to-talk.ts'

/** With what a message is looked at: nothing of it asks the database. */
export interface Glancing extends Omit<Ears, 'told'>, Self {
  readonly store: Pick<Store, 'expecting' | 'roomKind' | 'takesLists'>
  readonly clock: Clock
}

/** A message that is for the bot, and what was made of it; null where that is found out later. */
export interface Glance {
  readonly heard: Heard | null
}

/** Nobody types more; WeChat itself stops long before. */
const LONGEST = 20_000
/** A 接龙 grows with everybody who joins: of five hundred, each with a few words, it is 26,000 characters. */
export const LONGEST_LIST = 60_000

/** What a message is at first glance; null when it is none of the bot's business. */
export function glance(message: Incoming, glancing: Glancing): Glance | null {
  const { store, registry, listen, clock } = glancing
  const { account, roomId, talker, text } = message
  if (text.length > LONGEST && !(startsLikeSolitaire(text) && takesLists(message, glancing))) return null
  if (text.length > LONGEST_LIST) return { heard: null }
  const utterance = overhear(message, roomId ?? talker.id, talker.name, glancing)
  // Most lists are none of the bot's business, and they are the longest that people send.
  if (startsLikeSolitaire(utterance.words) && !takesLists(message, glancing)) return null
  const list = readSolitaire(utterance.words)
  if (list) return takesLists(message, glancing) && !isTrade(list) ? { heard: null } : null
  const place = placeOf(roomId, roomId === null ? undefined : store.roomKind(account, roomId))
  const pending = store.expecting.has(expectingKey(talker.id, roomId ?? ''))
  const saidAt = whenSaid(message.sentAt, clock.now())
  const reading = listen(utterance, { place, pending }, saidAt)
  const told = glancing.told?.(roomId ?? talker.id, talker.id, saidAt) ?? []
  const isForUs =
    reading !== null ||
    answering(utterance, null, told, { place, pending }, saidAt, { listen, registry }) !== null ||
    isForBot(utterance, place, registry) ||
    (pending && looksLikeAnswer(utterance.words, registry, saidAt))
  return isForUs ? { heard: { place, pending, reading } } : null
}

/** Whether such a list may be meant for the bot where it was sent. */
function takesLists({ account, roomId }: Incoming, { store, clock }: Glancing): boolean {
  return roomId !== null && store.takesLists(account, roomId, clock.now())
}

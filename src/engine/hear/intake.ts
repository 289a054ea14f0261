import type { Heard } from '../../speech/ear.ts'
import type { Received } from '../../store/index.ts'
import type { Incoming } from '../ports.ts'

/** A message for the bot, and what was made of it. */
export interface Arrival {
  readonly message: Incoming
  readonly heard: Heard | null
}

/** Keeps messages as the inbox takes them: those of one account at a time. `ear`: who understood them. */
export async function keepAll(
  arrivals: readonly Arrival[],
  ear: string,
  keep: (messages: readonly Omit<Received, 'id'>[], now: Date) => Promise<readonly Received[]>,
  now: Date,
): Promise<readonly Received[]> {
  const kept: Received[] = []
  for (const account of new Set(arrivals.map(({ message }) => message.account))) {
    const own = arrivals.filter(({ message }) => message.account === account)
    const rows = own.map((arrival) => asReceived(arrival, ear))
    kept.push(...(await keep(rows, now)))
  }
  return kept
}

/** In place of an ear: what was said aloud, whose words are in nobody's hands before it is handled. */
const SPOKEN = 'spoken'

/** A voice as the inbox takes it: that somebody spoke, and nothing of what. */
export const asSpoken = (message: Incoming): Omit<Received, 'id'> => ({
  ...asReceived({ message, heard: null }, ''),
  earVersion: SPOKEN,
})

export const isSpoken = ({ earVersion }: Pick<Received, 'earVersion'>): boolean => earVersion === SPOKEN

function asReceived({ message, heard }: Arrival, ear: string): Omit<Received, 'id'> {
  const { account, messageId, roomId, talker, addressed, sentAt } = message
  const text = storable(message.text)
  const mentions = message.mentions.map(({ accountId, name }) => ({ accountId, name: storable(name) }))
  // What was understood of other words than are kept would bring back what these were cleared of.
  const isAsHeard = text === message.text && mentions.every(({ name }, at) => name === message.mentions[at]?.name)
  return {
    account,
    messageId,
    chatId: roomId,
    talkerId: talker.id,
    talkerName: storable(talker.name),
    text,
    mentions,
    addressed,
    // A date that is none would be refused by the database again and again, and hold up everybody behind it.
    sentAt: Number.isNaN(sentAt.getTime()) ? new Date(0) : sentAt,
    reading: isAsHeard ? heard : null,
    earVersion: isAsHeard && heard ? ear : null,
  }
}

/**
 * Without what no database takes (NUL, halves of characters), and without what would come back out of our own mouth: the
 * codes that clear a terminal, and those that turn a line's direction around.
 */
function storable(text: string): string {
  return text.replace(UNSPEAKABLE, '').replace(/\p{Surrogate}/gu, '\ufffd')
}

const UNSPEAKABLE = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/gu

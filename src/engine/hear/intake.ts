import type { Received } from '../../store/index.ts'
import type { Incoming } from '../ports.ts'

/** Keeps messages as the inbox takes them: those of one account at a time. */
export async function keepAll(
  messages: readonly Incoming[],
  keep: (messages: readonly Omit<Received, 'id'>[], now: Date) => Promise<readonly Received[]>,
  now: Date,
): Promise<readonly Received[]> {
  const kept: Received[] = []
  for (const account of new Set(messages.map((one) => one.account))) {
    const own = messages.filter((one) => one.account === account)
    kept.push(...(await keep(own.map(asReceived), now)))
  }
  return kept
}

function asReceived(message: Incoming): Omit<Received, 'id'> {
  const { account, messageId, roomId, talker, text, mentions, addressed, sentAt } = message
  return {
    account,
    messageId,
    chatId: roomId,
    talkerId: talker.id,
    talkerName: storable(talker.name),
    text: storable(text),
    mentions: mentions.map(({ accountId, name }) => ({ accountId, name: storable(name) })),
    addressed,
    // A date that is none would be refused by the database again and again, and hold up everybody behind it.
    sentAt: Number.isNaN(sentAt.getTime()) ? new Date(0) : sentAt,
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

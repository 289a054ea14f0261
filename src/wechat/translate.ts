import type { impls } from 'wechaty'
import { types } from 'wechaty-puppet'
import type { Incoming, Media, Self, Voice } from '../engine/ports.ts'
import { calls, callsEveryone, countMentions, hasMention, quotes } from './mention.ts'
import { tellsRefusal, tellsTooOften } from './notices.ts'

/** What a message has to be looked up with. Names come one by one and only when a message needs them. */
export interface Lookup {
  /** The accounts mentioned, as far as the puppet tells: may be empty, may hold empty strings. */
  mentionedIds(messageId: string): Promise<readonly string[]>
  /** All that the bot itself is called in the room, or anywhere where there is none, as the service knows it now. */
  ownNames(roomId: string | null): Promise<readonly string[]>
  /** What the account is called in the room: its alias there, else its name; '' when nobody knows. */
  nameInRoom(roomId: string, accountId: string): Promise<string>
  /** The message's picture or file, not fetched yet. */
  media(messageId: string, isPicture: boolean): Media
}

/** Puppets put these among the ids for `@所有人`. */
const EVERYONE_IDS = /@all$/

/** It comes from the account itself, mostly as a system notice. What anybody else says so is talk. */
export function isRateNotice(message: impls.MessageInterface, self: Self): boolean {
  return message.talker().id === self.id && tellsTooOften(message.text())
}

/** Who would not take what the account said to them; told in their conversation, by the account itself, as a system notice. */
export function refuserIn(message: impls.MessageInterface, self: Self): string | null {
  if (message.talker().id !== self.id || message.type() !== types.Message.Unknown) return null
  // In a group there is no listener.
  return tellsRefusal(message.text()) ? (message.listener()?.id ?? null) : null
}

/**
 * A Wechaty message as a plain value, or null when the bot has nothing to read in it: its own words, and everything
 * but text, 接龙, pictures, files and voice (recalls and 拍一拍, system notices). Of what is no text there is none.
 */
export async function translate(message: impls.MessageInterface, self: Self, lookup: Lookup): Promise<Incoming | null> {
  const type = message.type()
  const isPicture = type === types.Message.Image
  const isVoice = type === types.Message.Audio
  const isMedia = isPicture || isVoice || type === types.Message.Attachment
  if (!isMedia && type !== types.Message.Text && type !== types.Message.GroupNote) return null
  const talker = message.talker()
  if (talker.id === self.id) return null

  const text = isMedia ? '' : message.text()
  const roomId = message.room()?.id ?? null
  const mentionedIds = roomId && !isMedia ? await mentioned(message.id, text, lookup) : []
  const mentions = roomId
    ? await Promise.all(
        mentionedIds.map(async (accountId) => ({ accountId, name: await lookup.nameInRoom(roomId, accountId) })),
      )
    : []
  const names = hasMention(text) || quotes(text) ? await namesOf(self, roomId, lookup) : null
  return {
    account: self.id,
    messageId: message.id,
    roomId,
    talker: { id: talker.id, name: talker.name() || (roomId ? await lookup.nameInRoom(roomId, talker.id) : '') },
    text,
    mentions,
    addressed: isAddressed(text, mentionedIds, self, names ?? [self.name]),
    ...(names && { botNames: names }),
    sentAt: message.date(),
    ...(isVoice && { voice: voiceOf(message, lookup) }),
    ...(isMedia && !isVoice && { media: lookup.media(message.id, isPicture) }),
  }
}

/** WeChat's own XML tells in milliseconds how long somebody spoke; not every puppet hands it on. */
const VOICE_LENGTH = /\bvoicelength="(\d{1,9})"/

function voiceOf(message: impls.MessageInterface, lookup: Lookup): Voice {
  const told = VOICE_LENGTH.exec(message.text())?.[1]
  return { ...lookup.media(message.id, false), ...(told !== undefined && { seconds: Number(told) / 1_000 }) }
}

/** How many ids are believed though the text shows fewer `@`: some puppets strip them. */
const UNSEEN = 5

/** A list longer than the text's own mentions is the room's, as it comes with `@所有人`, and not what the person meant. */
async function mentioned(messageId: string, text: string, lookup: Lookup): Promise<readonly string[]> {
  const told = await lookup.mentionedIds(messageId)
  const ids = [...new Set(told.filter((id) => id !== '' && !EVERYONE_IDS.test(id)))]
  const seen = countMentions(text)
  return ids.length > (callsEveryone(text) ? seen - 1 : Math.max(seen, UNSEEN)) ? [] : ids
}

function isAddressed(text: string, mentionedIds: readonly string[], self: Self, names: readonly string[]): boolean {
  if (mentionedIds.includes(self.id) && !callsEveryone(text)) return true
  return hasMention(text) && calls(text, names)
}

/** By the name it signed in with alone where the service does not tell. */
async function namesOf(self: Self, roomId: string | null, lookup: Lookup): Promise<readonly string[]> {
  const told = await lookup.ownNames(roomId).catch(() => [])
  return [...new Set([...told, self.name])].filter((name) => name !== '')
}

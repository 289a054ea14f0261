import { FileBox } from 'file-box'
import { type Clock, type Outgoing, SendFailure, type Transport } from '../engine/ports.ts'
import { calling } from './mention.ts'
import { failsForTooOften, tellsTooOften } from './notices.ts'
import { grpcCode, messageOf } from './service-errors.ts'
import type { Session } from './session.ts'
import { TooLate, within } from './within.ts'

export interface TransportOptions {
  /** The live session of the moment; looked up for each call, so a rebuild in between does not matter. */
  readonly session: () => Session | null
  readonly clock: Clock
  readonly timeoutMs: number
  /** A service refuses to send because the account says too much: the same as WeChat's notice, in another form. */
  readonly onTooOften: () => void
}

/** A file takes longer than a word. */
const FILE_MS = 60_000

/** gRPC statuses of a call that broke off: the service may or may not have done it. */
const BROKEN_OFF = new Set([1 /* CANCELLED */, 4 /* DEADLINE_EXCEEDED */, 14 /* UNAVAILABLE */])

/** gRPC statuses by which a service says that this can never be done: INVALID_ARGUMENT, NOT_FOUND, UNIMPLEMENTED. */
const NEVER = new Set([3, 5, 12])
/** What services say, under any status, of somebody they cannot write to and of a group the account is not in. */
const NOBODY_THERE =
  /not (?:a|your|in) (?:friend|contact)|not (?:in|a member of) (?:the |this )?(?:room|group|chat)|no (?:such )?(?:room|contact|chatroom)|(?:room|contact) .{0,40}not (?:found|exist)|不是.{0,8}好友|(?:朋友|好友)验证|拒收|移出.{0,4}群|退出.{0,4}群|群聊?不存在/i

/**
 * Says things over whatever instance is live. Not through `room.say()`: that asks for the sent message again after
 * sending it, one more RPC that can hang and make a message that was sent look as if it was not.
 */
export function transportOver({ session, clock, timeoutMs, onTooOften }: TransportOptions): Transport {
  const notSent = (error: unknown) => {
    if (failsForTooOften(messageOf(error))) onTooOften()
    return failureOf(error)
  }
  const online = () => {
    const live = session()
    if (!live?.self) throw new SendFailure('unavailable', 'not connected to WeChat')
    return live.puppet
  }
  return {
    isUp: () => session()?.self != null,
    async send(message) {
      const puppet = online()
      const { file } = message
      if (file) {
        const to = 'roomId' in message.to ? message.to.roomId : message.to.accountId
        // A buffer of a few kilobytes is refused by the protocol; this is not.
        const box = FileBox.fromBase64(Buffer.from(file.bytes).toString('base64'), file.name)
        await within(clock, FILE_MS, puppet.messageSendFile(to, box)).catch((error) => {
          throw notSent(error)
        })
        return
      }
      const said = 'roomId' in message.to ? await withMentions(puppet, message.to.roomId, message) : message.text
      // Some services echo what was said; what people wrote may be cut so that it reads like WeChat's notice.
      const text = tellsTooOften(said) ? `「${said}」` : said
      const to = 'roomId' in message.to ? message.to.roomId : message.to.accountId
      const mentions = 'roomId' in message.to ? [...message.mentions] : []
      await within(clock, timeoutMs, puppet.messageSendText(to, text, mentions)).catch((error) => {
        throw notSent(error)
      })
    },
    async isFriend(accountId) {
      const contact = await online()
        .freshContact(accountId)
        .catch((error) => {
          throw failureOf(error)
        })
      return contact.friend ?? false
    },
    members: async (roomId) =>
      online()
        .membersOf(roomId)
        .catch((error) => {
          throw failureOf(error)
        }),
  }
}

/** Whoever has no name any more is left out of the text. */
async function withMentions(puppet: Session['puppet'], roomId: string, { text, mentions }: Outgoing): Promise<string> {
  const names = await Promise.all(
    mentions.map(async (accountId) => {
      const member = await puppet.roomMemberPayload(roomId, accountId).catch(() => null)
      return member?.roomAlias || member?.name || ''
    }),
  )
  return calling(
    names.filter((name) => name !== ''),
    text,
  )
}

function failureOf(error: unknown): SendFailure {
  const message = messageOf(error)
  if (/NO CLIENT|no grpc manager|No connection established|ECONNREFUSED/.test(message)) {
    return new SendFailure('unavailable', message)
  }
  const status = grpcCode(error) ?? -1
  if (error instanceof TooLate || BROKEN_OFF.has(status)) return new SendFailure('uncertain', message)
  return new SendFailure(NEVER.has(status) || NOBODY_THERE.test(message) ? 'rejected' : 'failed', message)
}

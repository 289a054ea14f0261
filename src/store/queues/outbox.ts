import { dayOf } from '../../domain/day.ts'
import type { Random } from '../../domain/ports.ts'
import { expiryOf, type Purpose } from '../../domain/shelf-life.ts'
import type { Appender } from '../commit/appender.ts'
import type { Db } from '../connection/client.ts'
import { AT_ONCE } from '../connection/in-parts.ts'
import type { Directory } from '../nouns/directory.ts'
import { givenUp } from './given-up.ts'
import type { ListedMessage, NewMessage } from './messages.ts'
import { ready } from './ready.ts'
import { receivers } from './receivers.ts'
import { undelivered } from './undelivered.ts'

/** A row a process was sending when it ended. */
interface Interrupted {
  readonly id: string
  readonly purpose: Purpose
  readonly attempts: number
  readonly leasedAt: Date | null
  readonly matterId: string | null
}

/** What an account said: in which group or to which account, to whom there. */
interface Spoken {
  readonly conversation: string
  readonly text: string
  readonly to: readonly string[]
  readonly at: Date
}

/** More messages of a week nobody measures. */
const MEASURED = 20_000

/** The messages to be said, written in the transaction that decided them and delivered by the sender. */
export function outbox(db: Db, random: Random, appender: Appender, directory: Directory) {
  const own = {
    /** Returns the row's id. */
    say(message: NewMessage, now: Date): string {
      const id = random.id()
      const notBefore = message.notBefore ?? now
      appender.outbox.push({
        id,
        account: message.account,
        chatId: message.chatId,
        contactId: message.contactId,
        personId: message.personId ?? null,
        purpose: message.purpose,
        text: message.text,
        openText: message.openText ?? null,
        mentions: [...(message.mentions ?? [])],
        mergeKey: message.merge?.key ?? null,
        mergeItem: message.merge?.item ?? null,
        matterId: message.while?.matterId ?? null,
        dutyId: message.while?.dutyId ?? null,
        whileIn: message.while?.isIn ?? null,
        attachmentId: message.attachmentId ?? null,
        confidential: message.confidential ?? null,
        discreet: message.discreet ?? null,
        notBefore,
        createdAt: now,
        expiresAt: message.expiresAt ?? expiryOf(message.purpose, notBefore),
        echoOf: message.echoOf?.join(' ') ?? null,
      })
      return id
    },

    /**
     * What is said in several groups to whoever is there: from the second on left out where everybody heard it before, and
     * nobody is called by name who was called in one that they are in too.
     */
    sayInEach(messages: readonly NewMessage[], now: Date): void {
      const said: (NewMessage & { readonly id: string })[] = []
      for (const one of messages) {
        const isSame = (other: NewMessage) =>
          other.text === one.text && (one.mentions ?? []).every((account) => other.mentions?.includes(account))
        const echoOf = one.chatId === null ? [] : said.filter(isSame).map(({ id }) => id)
        const id = own.say({ ...one, ...(echoOf.length > 0 && { echoOf }) }, now)
        if (one.chatId !== null) said.push({ ...one, id })
      }
    },

    /** Only these are called by name in a row that waits. */
    async call(id: string, mentions: readonly string[]): Promise<void> {
      await db.outbox.updateMany({ where: { id, state: 'waiting' }, data: { mentions: [...mentions] } })
    },

    /** The groups in which rows were said, of those that were. */
    async groupsOf(ids: readonly string[]): Promise<readonly string[]> {
      const where = { id: { in: [...ids] }, state: 'sent' as const }
      return (await db.outbox.findMany({ where, select: { chatId: true } })).flatMap(({ chatId }) => chatId ?? [])
    },

    /** A later step takes the place of what was not said yet. */
    async supersede(column: 'matterId' | 'dutyId', ids: readonly string[]): Promise<void> {
      if (ids.length === 0) return
      const where = { [column]: { in: [...ids] }, state: 'waiting' as const, purpose: 'nudge' as const }
      await db.outbox.updateMany({ where, data: { state: 'dropped', error: 'a later step took its place' } })
    },

    /** Rows that are not needed any more. */
    async drop(ids: readonly string[], why: string): Promise<void> {
      await this.forgetConfidential(ids)
      await db.outbox.updateMany({ where: { id: { in: [...ids] } }, data: { state: 'dropped', error: why } })
    },

    /** Rows that may be said later only; with a new end when they are put off for the hearer's sake. */
    async postpone(ids: readonly string[], until: Date, expiresAt?: Date): Promise<void> {
      const data = { state: 'waiting' as const, notBefore: until, ...(expiresAt && { expiresAt }) }
      await db.outbox.updateMany({ where: { id: { in: [...ids] } }, data })
    },

    /** What was to be announced there after a row waits as long as the row itself: a picture does not overtake its text. */
    async holdBack(account: string, chatId: string, after: string, until: Date): Promise<void> {
      await db.outbox.updateMany({
        where: {
          account,
          chatId,
          purpose: 'announcement',
          state: 'waiting',
          id: { gt: after },
          notBefore: { lt: until },
        },
        data: { notBefore: until },
      })
    },

    /** When the next waiting row may be said, or null when there is none. */
    async nextAt(account: string): Promise<Date | null> {
      const row = await db.outbox.findFirst({
        where: { account, state: 'waiting' },
        orderBy: { notBefore: 'asc' },
        select: { notBefore: true },
      })
      return row?.notBefore ?? null
    },

    /**
     * Takes rows for sending; a crash from here until `sent` leaves it open whether they were said. Returns how many were
     * still to be had.
     */
    async lease(ids: readonly string[], now: Date): Promise<number> {
      const { count } = await db.outbox.updateMany({
        where: { id: { in: [...ids] }, state: 'waiting' },
        data: { state: 'sending', leasedAt: now, attempts: { increment: 1 } },
      })
      return count
    },

    async sent(ids: readonly string[], now: Date): Promise<void> {
      await db.outbox.updateMany({ where: { id: { in: [...ids] } }, data: { state: 'sent', sentAt: now, error: null } })
    },

    /** What was written for a person is kept with where they were found. */
    async saidAt(
      ids: readonly string[],
      { mentions, ...where }: Required<Pick<NewMessage, 'chatId' | 'contactId' | 'mentions'>>,
    ): Promise<void> {
      await db.outbox.updateMany({ where: { id: { in: [...ids] } }, data: { ...where, mentions: [...mentions] } })
    },

    /** Taken, and not said for want of a line: as if nobody had tried. Put back once, however often it is asked. */
    async putBack(ids: readonly string[]): Promise<void> {
      const data = { state: 'waiting' as const, attempts: { decrement: 1 }, leasedAt: null }
      await db.outbox.updateMany({ where: { id: { in: [...ids] }, state: 'sending' }, data })
    },

    /** The attempt failed: try again at a later moment. */
    async retry(ids: readonly string[], error: string, at: Date): Promise<void> {
      await db.outbox.updateMany({ where: { id: { in: [...ids] } }, data: { state: 'waiting', notBefore: at, error } })
    },

    /** The attempt failed, and none is made any more by itself. */
    async giveUp(ids: readonly string[], error: string, now: Date): Promise<void> {
      const data = { state: 'dead' as const, error, givenUpAt: now }
      await db.outbox.updateMany({ where: { id: { in: [...ids] } }, data })
      await this.forgetConfidential(ids)
    },

    /** Deletes what nobody may look up, once it was said or given up. */
    async forgetConfidential(ids: readonly string[]): Promise<void> {
      await db.outbox.deleteMany({ where: { id: { in: [...ids] }, confidential: true } })
    },

    /** What became so far of all that is announced of a matter: each group once with every state that some of it there is in. */
    async announcementsOf(matterId: string): Promise<readonly Pick<ListedMessage, 'account' | 'chatId' | 'state'>[]> {
      const where = { matterId, purpose: 'announcement' as const }
      const groups = await db.outbox.groupBy({ by: ['account', 'chatId', 'state'], where })
      return groups
    },

    /** Rows a process was sending when it ended. */
    interrupted(account: string): Promise<readonly Interrupted[]> {
      return db.outbox.findMany({
        where: { account, state: 'sending' },
        orderBy: { id: 'asc' },
        select: { id: true, purpose: true, attempts: true, leasedAt: true, matterId: true },
      })
    },

    /** What an account said since a moment, by the group or the account it was said to; of very much the newest, oldest first. */
    async saidSince(account: string, since: Date, take: number): Promise<readonly Spoken[]> {
      const rows = await db.outbox.findMany({
        where: { account, state: 'sent', sentAt: { gte: since } },
        orderBy: { id: 'desc' },
        take,
        select: { chatId: true, contactId: true, text: true, mentions: true, sentAt: true },
      })
      return rows.toReversed().flatMap(({ chatId, contactId, text, mentions, sentAt }) => {
        const conversation = chatId ?? contactId
        if (conversation === null) return []
        const to = contactId === null ? (mentions as string[]) : [contactId]
        return [{ conversation, text, to, at: sentAt ?? since }]
      })
    },

    /** How many messages were said to each person on each day since then, in private or by name; the newest are looked at. */
    async saidToEach(since: Date): Promise<readonly number[]> {
      const rows = await db.outbox.findMany({
        where: { state: 'sent', sentAt: { gte: since } },
        orderBy: { id: 'desc' },
        take: MEASURED,
        select: { contactId: true, personId: true, mentions: true, sentAt: true, chatId: true },
      })
      const messages = new Map<string, Set<string>>()
      for (const { contactId, personId, mentions, chatId, sentAt } of rows) {
        const called = Array.isArray(mentions) ? (mentions as string[]) : []
        const heard = new Set([...(contactId ? [contactId] : []), ...(personId ? [personId] : []), ...called])
        for (const one of heard) {
          const key = `${one} ${dayOf(sentAt ?? since)}`
          // What was said together is one message.
          messages.set(key, (messages.get(key) ?? new Set()).add(`${chatId ?? ''} ${sentAt?.getTime()}`))
        }
      }
      return [...messages.values()].map(({ size }) => size)
    },

    async forgetBefore(moment: Date): Promise<number> {
      const { count } = await db.outbox.deleteMany({
        where: { state: { in: ['sent', 'dropped', 'dead'] }, createdAt: { lt: moment } },
        limit: AT_ONCE,
      })
      return count
    },
  }
  // Spread into one literal the same takes ten times as long (38 µs against 4), and nearly every commit asks for it.
  const known = Object.assign(own, ready(db), givenUp(db))
  return Object.assign(known, undelivered(db), receivers(db, directory))
}

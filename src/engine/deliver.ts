import type { Asked, Outcome, Scene, Tell } from '../command/scene.ts'
import { after, minutes } from '../domain/time.ts'
import type { Transaction } from '../store/index.ts'

/** How long an answer is waited for. */
const ANSWER_MS = minutes(10)

/** Writes what is to be said: the answer where the command was said, and what others are told where they are. */
export async function deliver(outcome: Outcome, scene: Scene): Promise<void> {
  const { tx, bot, chatId, account, now } = scene
  if (outcome.reply) {
    const { text, merge } = outcome.reply
    const to = chatId === null ? { chatId: null, contactId: account.id } : { chatId, contactId: null }
    tx.outbox.say({ account: bot, ...to, purpose: 'reply', text, ...(merge ? { merge } : {}) }, now)
  }
  if (outcome.ask) await expect(outcome.ask, account.id, chatId, tx, now)
  for (const tell of outcome.tells ?? []) await say(tell, tx, bot, now)
}

function expect(ask: Asked, accountId: string, chatId: string | null, tx: Transaction, now: Date): Promise<void> {
  return tx.pendings.ask(accountId, chatId ?? '', ask, now, after(now, ANSWER_MS))
}

async function say({ to, text, purpose = 'reply', ask }: Tell, tx: Transaction, bot: string, now: Date): Promise<void> {
  if ('rooms' in to) {
    for (const room of await tx.rooms.ofVillage(to.villageId, to.rooms)) {
      if (room.id === to.except) continue
      tx.outbox.say({ account: room.account, chatId: room.chatId, contactId: null, purpose, text }, now)
    }
    return
  }
  const accounts = 'account' in to ? [to.account] : await tx.people.accountsOf(to.person)
  const room = to.roomId === null ? null : await tx.rooms.byId(to.roomId)
  const [contact] = accounts
  if (ask && contact !== undefined) await expect(ask, contact, room?.chatId ?? null, tx, now)
  if (room) {
    tx.outbox.say(
      { account: room.account, chatId: room.chatId, contactId: null, purpose, text, mentions: accounts },
      now,
    )
  } else if (contact !== undefined) {
    tx.outbox.say({ account: bot, chatId: null, contactId: contact, purpose, text }, now)
  }
}

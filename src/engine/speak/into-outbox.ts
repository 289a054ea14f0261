import { type Heard, onceEach } from '../../domain/once-each.ts'
import { expiryOf } from '../../domain/shelf-life.ts'
import { after, minutes, seconds } from '../../domain/time.ts'
import { mayBeSaidIn } from '../../domain/where-told.ts'
import type { Scene } from '../../speech/mechanism.ts'
import type { Outcome, Tell } from '../../speech/outcome.ts'
import type { Pending, Transaction } from '../../store/index.ts'

/** How long an answer is waited for. */
const ANSWER_MS = minutes(10)
/** After so long it is said that something still goes on. */
const PATIENCE_MS = seconds(15)

/**
 * Writes what is to be said: the answer where the command was said, and what others are told where they are. That something
 * was done is news to whoever asked for it, also hours later (a night without a line, a clock that is put right); what was
 * only shown, asked or refused is not.
 */
export async function putInOutbox(outcome: Outcome, scene: Scene, hasActed: boolean): Promise<void> {
  const { tx, bot, chatId, account, conversation, village, now } = scene
  const villageId = village?.id ?? null
  if (outcome.reply) {
    const { text, more = [], merge, mentions: people = [], unless } = outcome.reply
    const mentions = chatId === null ? [] : await accountsOf(people, tx)
    const to = chatId === null ? { chatId: null, contactId: account.id } : { chatId, contactId: null }
    const confidential = outcome.unnamed && chatId === null ? { confidential: true as const } : {}
    const lasting = hasActed ? { expiresAt: expiryOf('news', now) } : {}
    const said = { account: bot, ...to, purpose: 'reply' as const, ...confidential, ...lasting }
    const patient = unless && { while: { matterId: unless.id, isIn: unless.state }, notBefore: after(now, PATIENCE_MS) }
    tx.outbox.say({ ...said, text, mentions, ...(merge ? { merge } : {}), ...patient }, now)
    for (const words of more) tx.outbox.say({ ...said, text: words }, now)
  }
  if (outcome.ask) await expect({ villageId, ...outcome.ask }, account.id, conversation, tx, now)
  for (const tell of await toldOnce(outcome, scene)) await tellOthers(tell, tx, bot, now, villageId)
}

/** Without what the speaker, or who is mentioned in the answer, reads in it word for word, and what somebody is told twice. */
async function toldOnce({ reply, tells = [] }: Outcome, { tx, account, chatId }: Scene): Promise<readonly Tell[]> {
  const heard: Heard<Tell | null>[] = []
  if (reply) {
    const called = chatId === null ? [] : await accountsOf(reply.mentions ?? [], tx)
    heard.push({ what: null, of: reply.text, accounts: [account.id, ...called] })
  }
  for (const tell of tells) {
    // A question has to be put, whatever else they read; a file is no text.
    const isApart = tell.ask !== undefined || tell.attachmentId !== undefined || 'rooms' in tell.to
    heard.push({ what: tell, of: tell.text, accounts: isApart ? [] : await accountsIn(tell.to, tx) })
  }
  return onceEach(heard).filter((tell) => tell !== null)
}

async function accountsIn(to: Tell['to'], tx: Transaction): Promise<readonly string[]> {
  if ('account' in to) return [to.account]
  return 'rooms' in to ? [] : accountsOf('people' in to ? to.people : [to.person], tx)
}

function expect(ask: Pending, accountId: string, conversation: string, tx: Transaction, now: Date): Promise<void> {
  return tx.pendings.ask(accountId, conversation, ask, now, after(now, ANSWER_MS))
}

/** Writes what somebody else is told, where they are; what they are asked belongs to the village. */
export async function tellOthers(
  { to, text, openText, purpose = 'reply', ask, attachmentId, confidential, discreet, about, whileIn, atOnce }: Tell,
  tx: Transaction,
  bot: string,
  now: Date,
  villageId: string | null = null,
): Promise<void> {
  // Nobody waits for it as for an answer, and it is worth knowing for longer.
  const lasting = purpose === 'reply' ? { expiresAt: expiryOf('news', now) } : {}
  const standing = about && { while: { matterId: about.id, isIn: (whileIn ?? [about.state]).join('|') } }
  if ('rooms' in to) {
    const rooms = (await tx.rooms.ofVillage(to.villageId, to.rooms, to.within)).filter(({ id }) => id !== to.except)
    const said = { contactId: null, purpose, text, ...lasting, ...standing, ...(attachmentId && { attachmentId }) }
    const each = rooms.map(({ account, chatId }) => ({ account, chatId, ...said }))
    // What is published has to stand in every group that it was published to.
    if (purpose === 'announcement') for (const one of each) tx.outbox.say(one, now)
    else tx.outbox.sayInEach(each, now)
    return
  }
  const room = to.roomId === null ? null : await tx.rooms.byId(to.roomId)
  // The group may have become another's since it was chosen.
  const isBarred = discreet === true && !(room && mayBeSaidIn(room.kind, { discreet }))
  const careful = { ...(discreet && { discreet }), ...standing }
  if ('person' in to && (openText !== undefined || isBarred)) {
    const reached = { account: bot, chatId: null, contactId: null, personId: to.person }
    // A word for later is said as a reminder is, in their hours; nobody waits for an answer here.
    const said =
      openText === undefined || atOnce
        ? { purpose, text, ...(openText && { openText }), ...lasting }
        : { purpose: 'nudge' as const, text, openText }
    tx.outbox.say({ ...reached, ...said, ...careful }, now)
    return
  }
  if ('people' in to && (to.roomId === null || isBarred)) {
    const alone = { text, purpose, ...(discreet && { discreet }), ...(about && { about }) }
    for (const person of to.people) await tellOthers({ to: { person, roomId: null }, ...alone }, tx, bot, now)
    return
  }
  const accounts = 'account' in to ? [to.account] : await accountsOf('people' in to ? to.people : [to.person], tx)
  const [contact] = accounts
  if (ask && contact !== undefined) await expect({ ...ask, villageId }, contact, room?.chatId ?? '', tx, now)
  if (room) {
    tx.outbox.say(
      {
        ...{ account: room.account, chatId: room.chatId, contactId: null, purpose, text, mentions: accounts },
        ...{ ...lasting, ...careful },
      },
      now,
    )
  } else if (contact !== undefined) {
    const said = { account: bot, chatId: null, contactId: contact, purpose, text, ...lasting }
    tx.outbox.say(
      { ...said, ...(attachmentId ? { attachmentId } : {}), ...(confidential ? { confidential } : {}) },
      now,
    )
  }
}

/** The accounts that speak for people, for mentions. */
async function accountsOf(people: readonly string[], tx: Transaction): Promise<readonly string[]> {
  const accounts: string[] = []
  for (const person of people) accounts.push(...(await tx.people.accountsOf(person)))
  return accounts
}

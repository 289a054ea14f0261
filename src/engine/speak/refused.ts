import { expiryOf } from '../../domain/shelf-life.ts'
import { MEND } from '../../speech/unreached.ts'
import type { Transaction, WaitingMessage } from '../../store/index.ts'

interface Refusal {
  readonly account: string
  /** Who would not take it. */
  readonly accountId: string
  readonly why: string
  readonly now: Date
}

/**
 * What becomes of a direct message that was refused. That this person is not reached so is kept, and they are asked once,
 * where they are heard, to mend it. What was for them however reached is said there, without what is private; what was
 * for their eyes alone is given up, which the secretary is told.
 */
export async function fallBack(
  tx: Transaction,
  rows: readonly WaitingMessage[],
  { account, accountId, why, now }: Refusal,
): Promise<void> {
  const [head] = rows
  const person = head?.personId ? await tx.people.byId(head.personId) : await tx.speaker(accountId)
  const elsewhere = person ? rows.filter((row) => row.personId !== null) : []
  const ids = (some: readonly WaitingMessage[]) => some.map((row) => row.id)
  await tx.outbox.retry(ids(elsewhere), why, now)
  await tx.outbox.giveUp(ids(rows.filter((row) => !elsewhere.includes(row))), why, now)
  // Nobody is called aloud over what they asked without a name.
  if (!person || rows.some((row) => row.confidential)) return
  await tx.people.unreached(person.id, now)
  const key = `mend ${person.id}`
  if ((await tx.slots.taken([key])).has(key)) return
  tx.slots.take(key, now)
  const said = { account, chatId: null, contactId: null, personId: person.id, purpose: 'reply' as const }
  tx.outbox.say({ ...said, text: MEND, openText: MEND, expiresAt: expiryOf('news', now) }, now)
}

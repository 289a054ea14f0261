import type { Matter } from '../../domain/matter.ts'
import { uponGiven } from '../../speech/given.ts'
import type { Registry } from '../../speech/mechanism.ts'
import type { Transaction } from '../../store/index.ts'
import { tellOthers } from '../speak/into-outbox.ts'

/**
 * Something that recurs comes round: its matter is raised and announced, and the duty waits for the next time. What came
 * round while the bot was down and is over by now is passed by. Null when there was nothing to raise.
 */
export async function comeRound(
  dutyId: string,
  registry: Registry,
  tx: Transaction,
  now: Date,
): Promise<Matter | null> {
  const duty = await tx.duties.recurring(dutyId)
  const round = duty && registry.duty(duty.kind)?.round
  if (!duty || !round || duty.dueAt > now) return null
  const deadline = round.deadline(duty)
  if (!(await tx.duties.comeRound(duty, round.next(duty, now), now))) return null
  const raised = deadline > now ? await round.raise(duty, deadline, { tx, now }) : null
  if (!raised) return null
  const { matter, people } = raised
  const others = await uponGiven({ tx, now, registry, orgs: await tx.orgs() }, matter)
  const text = [raised.text, ...others.flatMap(({ line }) => line ?? [])].join('\n')
  const to = { people, roomId: matter.roomId }
  // The account that heard it said speaks to those who have no group.
  const account = typeof duty.details.account === 'string' ? duty.details.account : ''
  await tellOthers({ to, text, purpose: 'announcement' }, tx, account, now)
  // Whoever gives it is asked the first time alone: what comes round rests on the same.
  const asks = duty.done === 0 ? others.flatMap((one) => one.asks ?? []) : []
  for (const tell of asks) await tellOthers(tell, tx, account, now, matter.villageId)
  return matter
}

import type { Scene } from '../../src/speech/mechanism.ts'
import type { Person } from '../../src/store/index.ts'

/** Whether without this person nobody who can be spoken with would administer the bot. */
export async function isLastAdministrator({ id, holdings }: Person, { tx, orgs }: Scene): Promise<boolean> {
  if (holdings.every(({ role }) => role !== 'admin')) return false
  const all = await tx.people.holding(
    ['admin'],
    [...orgs.all].map((org) => org.id),
  )
  return all.every((one) => one.id === id || one.accounts.length === 0)
}

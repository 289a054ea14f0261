/** What commands that write the roster have in common: they ask first, and leave a trace of whom they wrote. */

import { type Holding, heldAs, ROLE_NAMES, ROLES, type Role } from '../../src/domain/roles.ts'
import { asKept, mayBeKept } from '../../src/language/rare-names.ts'
import { orgsAround } from '../../src/speech/around.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { Outcome } from '../../src/speech/outcome.ts'
import type { Reading } from '../../src/speech/reading.ts'
import type { Person } from '../../src/store/index.ts'

/** What the audit calls it. */
export const WRITTEN = 'write-person'

/** Says what would be done, and does it once that is confirmed. */
export function askFirst(text: string, reading: Reading): Outcome {
  return {
    reply: { text: `${text}\n对就回「确认」，不对不用理我` },
    ask: { kind: 'confirm', reading, options: [] },
    outcome: 'asked',
  }
}

/** Whom somebody wrote about. */
export function noteWritten({ tx, actor, account, village, now }: Scene, personId: string): void {
  const by = { personId: actor?.personId ?? null, accountId: account.id, villageId: village?.id ?? null }
  tx.audit.note({ ...by, action: WRITTEN, subject: personId }, now)
}

/** The roles by name, as people pick one: the longer before what it begins with, 村民 last. */
export const ROLE_WORDS: readonly string[] = [...ROLES.filter((one) => one !== 'villager'), 'villager' as const].map(
  (one) => ROLE_NAMES[one],
)

const roleCalled = (word: string): Role => ROLES.find((one) => ROLE_NAMES[one] === word) ?? 'villager'

/** What somebody holds who is called this. */
export const rolesCalled = (word: string): readonly Role[] => heldAs(roleCalled(word))

/** What ends of what somebody holds with the role of this name: with 党员 also that it was on probation, and the other way round. */
export function endsWith(word: string, holdings: readonly Holding[]): readonly Holding[] {
  const role = roleCalled(word)
  if (holdings.every((one) => one.role !== role)) return []
  return holdings.filter((one) => heldAs(one.role).includes(role) || heldAs(role).includes(one.role))
}

/** A name as the roster keeps it; null when it can be nobody's. */
export function nameIn(said: string): string | null {
  const name = asKept(said.trim())
  return mayBeKept(name) ? name : null
}

/** Somebody of the village who is called the same: in chat people are told apart by their names alone. */
export async function namesakeOf(name: string, { tx, ...scene }: Scene): Promise<Person | undefined> {
  const [first] = await tx.people.named(name, orgsAround(scene))
  return first
}

/** `网格员（那良屯党小组）、党员（那良屯党小组）`; of who is nothing else, 村民. */
export function rolesOf(held: readonly Holding[], { orgs }: Pick<Scene, 'orgs'>): string {
  const named = held.filter(({ role }) => role !== 'villager' || held.length === 1)
  return named.map(({ role, orgId }) => `${ROLE_NAMES[role]}（${orgs.get(orgId)?.name ?? ''}）`).join('、') || '村民'
}

import type { Place } from '../domain/roles.ts'
import type { Scene } from './mechanism.ts'
import type { CommandId } from './reading.ts'

interface Looked {
  readonly id: string
  readonly villageId: string
}

/** Writes down who looked at which households: every look leaves a line, and a list is one look. */
export function noteReads(
  { tx, actor, account, place, now }: Scene,
  by: CommandId,
  households: readonly Looked[],
): void {
  const who = { personId: actor?.personId ?? null, accountId: account.id }
  for (const line of looksOf(households, { by, place })) tx.audit.note({ ...who, ...line }, now)
}

/** The lines of one look: one for each village, that names the households by their ids with spaces between. */
export function looksOf(
  households: readonly Looked[],
  detail: { readonly by: string; readonly place: Place | 'console' },
) {
  return [...new Set(households.map(({ villageId }) => villageId))].map((villageId) => {
    const ids = households.flatMap((one) => (one.villageId === villageId ? one.id : []))
    return { villageId, action: 'read-household', subject: [...new Set(ids)].join(' '), detail }
  })
}

import type { Scene } from './mechanism.ts'
import type { CommandId } from './reading.ts'

/** Writes down who looked at which households, one line each: every look at a household leaves one. */
export function noteReads(
  { tx, actor, account, place, now }: Scene,
  by: CommandId,
  households: readonly { readonly id: string; readonly villageId: string }[],
): void {
  for (const { id, villageId } of households) {
    tx.audit.note(
      {
        personId: actor?.personId ?? null,
        accountId: account.id,
        villageId,
        action: 'read-household',
        subject: id,
        detail: { by, place },
      },
      now,
    )
  }
}

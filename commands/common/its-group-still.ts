import type { Details } from '../../src/domain/matter.ts'
import type { Transaction } from '../../src/store/index.ts'

/** The group something recurs in, as long as it is bound; null where it never had one or the group was given up. */
export async function itsGroupStill({ roomId }: Details, tx: Transaction): Promise<string | null> {
  return typeof roomId === 'string' ? ((await tx.rooms.byId(roomId))?.id ?? null) : null
}

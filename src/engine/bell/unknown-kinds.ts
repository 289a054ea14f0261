import { ROLES } from '../../domain/roles.ts'
import type { Registry } from '../../speech/mechanism.ts'
import type { Store } from '../../store/index.ts'

/**
 * Tells the operator once, at the start, of rows whose kind or role this program does not know: a newer process beside it wrote
 * them while an upgrade rolls on. They are left alone and nothing is said about them.
 */
export async function reportUnknownKinds(
  store: Store,
  { matters, duties }: Registry,
  log: { warn(facts: object, message: string): void },
): Promise<void> {
  const known = [matters.map(({ workflow }) => workflow.kind), duties.map(({ kind }) => kind)] as const
  const unknown = await store.transaction(async (tx) => ({
    kinds: await tx.kinds.besides(...known),
    roles: await tx.kinds.rolesBesides(ROLES),
  }))
  if (unknown.kinds.length + unknown.roles.length > 0)
    log.warn(unknown, 'there are matters or roles of kinds this version does not know; they are left alone')
}

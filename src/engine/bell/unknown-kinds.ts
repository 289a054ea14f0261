import { ROLES } from '../../domain/roles.ts'
import type { Registry } from '../../speech/mechanism.ts'
import type { Transaction } from '../../store/index.ts'

/** Kinds and roles that rows are of and this program does not know. */
interface Unknown {
  readonly kinds: readonly string[]
  readonly roles: readonly string[]
}

/** What a newer process beside this one wrote while an upgrade rolls on. It is left alone and nothing is said about it. */
export async function unknownIn({ kinds }: Transaction, { matters, duties }: Registry): Promise<Unknown> {
  const known = [matters.map(({ workflow }) => workflow.kind), duties.map(({ kind }) => kind)] as const
  return { kinds: await kinds.besides(...known), roles: await kinds.rolesBesides(ROLES) }
}

/** Tells the operator of it, once at the start. */
export function reportUnknown(unknown: Unknown, log: { warn(facts: object, message: string): void }): void {
  if (unknown.kinds.length + unknown.roles.length > 0)
    log.warn(unknown, 'there are matters or roles of kinds this version does not know; they are left alone')
}

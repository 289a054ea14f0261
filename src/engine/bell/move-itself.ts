import type { Matter } from '../../domain/matter.ts'
import { advance, isRefusal } from '../../domain/workflow.ts'
import type { Registry } from '../../speech/mechanism.ts'
import type { Transaction } from '../../store/index.ts'
import { tellOthers } from '../speak/into-outbox.ts'
import { Overtaken } from './sweep-pages.ts'

interface Moving {
  readonly registry: Registry
  /** The account that speaks where no group is told. */
  readonly account: string
  readonly now: Date
}

/**
 * A matter moves by itself, with what its mechanism says comes of that (`bySelf`). False when it cannot be moved.
 * @throws Overtaken when somebody moved it since it was read: what came of it is undone with all else.
 */
export async function moveItself(
  tx: Transaction,
  matter: Matter,
  move: string,
  { registry, account, now }: Moving,
): Promise<boolean> {
  const kind = registry.matter(matter.kind)
  if (!kind || !(move in kind.workflow.moves)) return false
  const moved = { actor: null, now }
  const plain = advance(kind.workflow, matter, move, moved)
  if (isRefusal(plain)) return false
  const does = kind.bySelf?.[move]
  if (!does) return tx.matters.apply(plain)
  const { details, tells } = await does(matter, { tx, now, orgs: await tx.orgs(), registry })
  const step = advance(kind.workflow, matter, move, { ...moved, ...(details && { details }) })
  if (isRefusal(step) || !(await tx.matters.apply(step))) throw new Overtaken()
  for (const tell of tells ?? []) await tellOthers(tell, tx, account, now, matter.villageId)
  return true
}

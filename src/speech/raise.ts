import { firstDue } from '../domain/ladder.ts'
import type { Matter } from '../domain/matter.ts'
import type { Workflow } from '../domain/workflow.ts'
import type { NewMatter } from '../store/index.ts'
import type { Scene } from './mechanism.ts'

/** Raises a matter in the first state of its workflow, or in another that is named, with what is due in it. */
export function raise(
  { tx, now }: Pick<Scene, 'tx' | 'now'>,
  { kind, start, states }: Workflow,
  matter: Omit<NewMatter, 'kind' | 'state' | 'dueAt' | 'now'> & { readonly state?: string },
): Promise<Matter> {
  const { state = start, deadline = null, details = {} } = matter
  const dueAt = firstDue(states[state] ?? {}, { enteredAt: now, deadline, details })
  return tx.matters.raise({ ...matter, kind, state, dueAt, now })
}

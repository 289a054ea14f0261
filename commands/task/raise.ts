import type { Matter } from '../../src/domain/matter.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { raise } from '../../src/speech/raise.ts'
import { task } from './workflow.ts'

interface Named {
  readonly personId: string
  readonly name: string
}

export interface NewTask {
  readonly villageId: string
  readonly orgId: string
  readonly title: string
  readonly deadline: Date
  /** The group it belongs to; null for a task given in a direct message. */
  readonly roomId: string | null
  /** What it goes on from, and the household that is about. */
  readonly parentId?: string
  readonly householdId?: string | null
  /** Its creator. */
  readonly by: Named
}

/** Gives a task to people; each of them has a state of their own in it. */
export function giveTask(
  stage: Pick<Scene, 'tx' | 'now'>,
  { by, ...given }: NewTask,
  assignees: readonly Named[],
): Promise<Matter> {
  const told = assignees.map(({ personId, name }) => ({ personId, name, part: 'assignee', state: 'told' }))
  const participants = [{ ...by, part: 'requester' }, ...told]
  return raise(stage, task, { ...given, participants, by: by.personId })
}

import type { Details, Matter } from '../../src/domain/matter.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { raise } from '../../src/speech/raise.ts'
import { checkIn } from './workflow.ts'

interface NewCheckIn {
  readonly villageId: string
  readonly orgId: string
  readonly title: string
  readonly deadline: Date
  /** The group it is opened in. */
  readonly roomId: string | null
  /** Of what it is a check-in, where another mechanism says more. */
  readonly details?: Details
  /** Its organiser. */
  readonly by: { readonly personId: string; readonly name: string }
}

/** Opens a check-in. */
export function openCheckIn(stage: Pick<Scene, 'tx' | 'now'>, { by, ...opened }: NewCheckIn): Promise<Matter> {
  return raise(stage, checkIn, {
    ...opened,
    listensFor: 'lists',
    participants: [{ ...by, part: 'requester' }],
    by: by.personId,
  })
}

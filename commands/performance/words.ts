import { HOLDER, type Matter } from '../../src/domain/matter.ts'
import { redact } from '../../src/domain/redact.ts'
import type { Place, Role } from '../../src/domain/roles.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { no } from '../common/phrases.ts'
import { visibleOf } from '../mediation/sight.ts'
import { PERFORMER } from './workflow.ts'

/** All that a title tells. */
export const TITLE = '约好的事'

export const words = {
  kind: '约定',
  parts: { [HOLDER]: '调解员', [PERFORMER]: '要做的人' },
  states: { open: '等履行', done: '做到了', unknown: '没听说做到', dropped: '重新调了' },
  moves: { raise: '约好', finish: '做到了', unmet: '还没做到', drop: '重新调', lapse: '过了一个月没听说' },
} satisfies Words

export const termOf = ({ details }: Pick<Matter, 'details'>): string =>
  typeof details.term === 'string' ? details.term : ''

/** What is to be done, for who has to do it, and who may read of the dispute it comes of. */
export function tellable(matter: Matter, personId: string | null, roles: ReadonlySet<Role>, place: Place): string {
  const isTheirs = matter.participants.some((one) => one.active && one.personId !== null && one.personId === personId)
  return redact({ agreed: termOf(matter) }, visibleOf({ isMediator: isTheirs, roles }, place)).agreed ?? ''
}

/** Why it was not moved: whose it is, or how it stands. */
export function whyNot({ refused, matter }: Refusal): string {
  const stands = words.states[matter.state as keyof typeof words.states] ?? words.kind
  return refused === 'not-allowed' ? `${no(matter)} 不是您的事，不用管它` : `${no(matter)} ${stands}，不用再发`
}

export const nextStep = ({ number }: Pick<Matter, 'number'>): string => `做到了发：履行 ${number}`

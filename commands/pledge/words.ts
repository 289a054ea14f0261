import type { Matter } from '../../src/domain/matter.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { names, no } from '../common/phrases.ts'
import type { PledgeState } from './workflow.ts'

export const words = {
  kind: '承诺',
  parts: { requester: '承诺人' },
  states: { open: '在做', passed: '没做成', kept: '践诺了', over: '没做成', withdrawn: '收回了' },
  moves: { raise: '承诺', finish: '践诺', cancel: '收回', lapse: '日子过了', settle: '了结' },
} satisfies Words

/** How it stands; nothing for a state that a later version knows. */
export const standing = ({ state }: Pick<Matter, 'state'>): string => words.states[state as PledgeState] ?? ''

/** What whoever promised it may send; a kind word where the day is over. */
export function nextStep(matter: Pick<Matter, 'state' | 'number'>): string {
  const { state, number } = matter
  if (state === 'open') return `做到了发：践诺 ${number}；做不了就发：撤单 ${number}`
  return state === 'passed' ? `没做成也没关系，谢谢您的心意。后来做了就发：践诺 ${number}` : standing(matter)
}

/** Why it was not moved: how it stands, or that it is somebody else's word. */
export function whyNot({ refused, matter }: Refusal): string {
  return refused === 'not-allowed'
    ? `${no(matter)} 是${names(matter, 'requester') || '别人'}的承诺，要由本人来说`
    : `${no(matter)} ${standing(matter)}，不用再发`
}

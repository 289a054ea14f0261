import type { Matter } from '../../src/domain/matter.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { names, no } from '../common/phrases.ts'
import type { MentoringState } from './workflow.ts'

export const words = {
  kind: '帮带',
  parts: { mentor: '导师', apprentice: '徒弟' },
  states: { open: '在带', told: '记下了', passed: '这期没写', dropped: '停了' },
  moves: { raise: '帮带', finish: '写小结', cancel: '停', lapse: '这期过了', drop: '有人不在了' },
} satisfies Words

/** How it stands; nothing for a state that a later version knows. */
export const standing = ({ state }: Pick<Matter, 'state'>): string => words.states[state as MentoringState] ?? ''

/** What asks for the lines; by it an answer in plain words is known. */
export const ASKS_LINES = '写两行就行'

/** What who teaches may send. */
export const nextStep = ({ number }: Pick<Matter, 'number'>): string =>
  `${ASKS_LINES}：教了什么、学会了什么。发：帮带小结 ${number} 教了写台账，会了`

/** Why it was not moved: how it stands, or whose it is. */
export function whyNot({ refused, matter }: Refusal): string {
  return refused === 'not-allowed'
    ? `${no(matter)} 是${names(matter, 'mentor') || '别人'}的帮带，要由导师或徒弟来写`
    : `${no(matter)} 这一期${standing(matter)}了，不用再发`.replace('了了', '了')
}

import { monthAndDay } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { no } from '../common/phrases.ts'
import { dayBefore } from './due.ts'
import { APPLICANT, type ErrandState, errandIn, HANDLER, isLast, WATCHER } from './workflow.ts'

export const words = {
  kind: '办事',
  parts: { [APPLICANT]: '办事人', [HANDLER]: '经办', [WATCHER]: '监督人' },
  states: { doing: '在办', done: '办好了', dropped: '不办了' },
  moves: { raise: '开始办', next: '走完一步', finish: '办好了', cancel: '不办了' },
} satisfies Words

/** 第2步 入户调查（共 5 步），12月5日前 */
export function standing(matter: Pick<Matter, 'state' | 'details' | 'deadline'>): string {
  const { at, steps } = errandIn(matter)
  const step = steps[at]
  if (matter.state !== 'doing' || !step) return words.states[matter.state as ErrandState] ?? words.kind
  const by = matter.deadline ? `，${monthAndDay(dayBefore(matter.deadline))}前` : ''
  return `第${at + 1}步 ${step.does}（共 ${steps.length} 步）${by}`
}

/** What whoever does it sends when the step is taken. */
export function nextStep(matter: Matter): string {
  if (matter.state !== 'doing') return ''
  const { number } = matter
  return isLast(errandIn(matter)) ? `办好了发：完成 ${number}` : `这步办完发：下一步 ${number}`
}

/** Why it was not moved: how it stands, or whose move it is. */
export function whyNot({ refused, matter }: Refusal): string {
  return refused === 'not-allowed'
    ? `${no(matter)} 要由经办的人或村干部来办`
    : `${no(matter)} ${standing(matter)}，发「查 ${matter.number}」看看`
}

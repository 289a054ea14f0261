import type { Matter } from '../../src/domain/matter.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { no } from '../common/phrases.ts'
import { FOR, type SealState } from './workflow.ts'

export const words = {
  kind: '用章',
  parts: { requester: '申请人', [FOR]: '给谁用' },
  states: {
    waiting: '等审批',
    approved: '批了，等盖章',
    sealed: '盖好了',
    refused: '没有批',
    withdrawn: '撤了',
    lapsed: '批了没盖，过期了',
  },
  moves: {
    raise: '申请用章',
    approve: '同意',
    reject: '不同意',
    finish: '盖好了',
    cancel: '撤回',
    lapse: '15 天没盖，过期',
  },
} satisfies Words

export const standing = ({ state }: Pick<Matter, 'state'>): string => words.states[state as SealState] ?? words.kind

/** Why it was not moved: how it stands, or whose move it is. */
export function whyNot({ refused, matter }: Refusal, whose: string): string {
  return refused === 'not-allowed'
    ? `${no(matter)} 要由${whose}`
    : `${no(matter)} ${standing(matter)}，发「查 ${matter.number}」看看`
}

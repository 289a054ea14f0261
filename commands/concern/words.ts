import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { no } from '../common/phrases.ts'
import { REFERRED_WORDS } from '../common/referring.ts'
import type { ConcernState } from './workflow.ts'

export const words = {
  kind: '民情',
  parts: { requester: '提出' },
  states: { open: '没转办', ordered: '转成点单', tasked: '转成任务', cancelled: '已撤', ...REFERRED_WORDS.states },
  moves: { raise: '登记', toOrder: '转成点单', toTask: '转成任务', cancel: '撤回', ...REFERRED_WORDS.moves },
} satisfies Words

const STANDING: Readonly<Record<ConcernState, string>> = {
  open: '还没有转办',
  ordered: '已经转成点单了',
  tasked: '已经转成任务了',
  cancelled: '已经撤了',
  ...REFERRED_WORDS.states,
}

/** Why a concern did not go on as something else, or was not dropped. */
export function whyNotConcern({ refused, matter }: Refusal, whose = '党员、网格员或村干部来转'): string {
  if (refused === 'not-allowed') return `${no(matter)} 要由${whose}`
  return `${no(matter)} ${STANDING[matter.state as ConcernState]}，发「查 ${matter.number}」看看`
}

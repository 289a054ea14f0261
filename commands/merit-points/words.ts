import type { Matter } from '../../src/domain/matter.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { no } from '../common/phrases.ts'
import type { ClaimState } from './workflow.ts'

export const words = {
  kind: '积分申报',
  parts: { requester: '申报人', reporter: '代报人' },
  states: { waiting: '等审核', granted: '审核过了', rejected: '没有通过', withdrawn: '收回了' },
  moves: { raise: '申报', approve: '同意', reject: '不同意', cancel: '收回' },
} satisfies Words

/** How a claim stands. */
export const standing = ({ state }: Pick<Matter, 'state'>): string => words.states[state as ClaimState] ?? ''

/** Why it was not moved: how it stands, or whose move it is. */
export function whyNot({ refused, matter }: Refusal, whose: string): string {
  return refused === 'not-allowed' ? `${no(matter)} 要由${whose}` : `${no(matter)} ${standing(matter)}，不用再发`
}

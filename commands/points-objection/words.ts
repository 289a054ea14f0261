import type { Matter } from '../../src/domain/matter.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { no } from '../common/phrases.ts'
import type { ObjectionState } from './workflow.ts'

export const words = {
  kind: '积分异议',
  parts: { requester: '提异议的人' },
  states: { waiting: '等核实', upheld: '属实，不算分', dismissed: '不属实，照算', withdrawn: '收回了' },
  moves: { raise: '提异议', approve: '属实', reject: '不属实', cancel: '收回' },
} satisfies Words

export const standing = ({ state }: Pick<Matter, 'state'>): string => words.states[state as ObjectionState] ?? ''

export function whyNot({ refused, matter }: Refusal, whose: string): string {
  return refused === 'not-allowed' ? `${no(matter)} 要由${whose}` : `${no(matter)} ${standing(matter)}，不用再发`
}

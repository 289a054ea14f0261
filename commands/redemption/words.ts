import type { Matter } from '../../src/domain/matter.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { no } from '../common/phrases.ts'
import type { RedemptionState } from './workflow.ts'

export const words = {
  kind: '兑换',
  parts: { requester: '换的人', keeper: '发的人' },
  states: { asked: '等着领', handed: '领了', cancelled: '不换了', lapsed: '没领，退了' },
  moves: { raise: '兑换', confirm: '发了', cancel: '不换了', lapse: '没领，退了' },
} satisfies Words

export const standing = ({ state }: Pick<Matter, 'state'>): string => words.states[state as RedemptionState] ?? ''

export function whyNot({ refused, matter }: Refusal, whose: string): string {
  return refused === 'not-allowed' ? `${no(matter)} 要由${whose}` : `${no(matter)} ${standing(matter)}，不用再发`
}

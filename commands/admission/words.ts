import type { Matter } from '../../src/domain/matter.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { names, no } from '../common/phrases.ts'
import { type AdmissionState, ASKED } from './workflow.ts'

export const words = {
  kind: '准入',
  parts: { requester: '提出的书记', [ASKED]: '由谁定' },
  states: { asked: '等镇里定', lifted: '不用办了', upheld: '照办' },
  buttons: { approve: '不用办', reject: '照办' },
  moves: { raise: '提出不在清单', approve: '不用办了', reject: '照办', cancel: '收回，照办' },
} satisfies Words

export const standing = ({ state }: Pick<Matter, 'state'>): string =>
  words.states[state as AdmissionState] ?? words.kind

export const howToDecide = ({ number }: Pick<Matter, 'number'>): string =>
  `不用办发：同意 ${number}；照办发：不同意 ${number} 依据`

/** Why it was not decided: how it stands, or whose it is. */
export function whyNot({ refused, matter }: Refusal): string {
  if (refused === 'not-allowed') return `${no(matter)} 要由${names(matter, ASKED) || '镇党委书记'}来定`
  return `${no(matter)} 已经定了：${standing(matter)}`
}

import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { names, no } from '../common/phrases.ts'
import type { WalkState } from './workflow.ts'

export const words = {
  kind: '走村',
  parts: { walker: '走村人' },
  states: { made: '记下了', told: '转成民情', cancelled: '已撤' },
  moves: { raise: '走村', toConcern: '转成民情', cancel: '撤回' },
} satisfies Words

/** Why it was not moved: how it stands, or whose it is. */
export function whyNot({ refused, matter }: Refusal): string {
  if (refused === 'not-allowed') return `${no(matter)} 是${names(matter, 'walker') || '别人'}记的走村，要由本人来`
  const standing = words.states[matter.state as WalkState] ?? ''
  return `${no(matter)} 已经${standing.replace(/^已/u, '')}了，不用再发。看一眼发：查 ${matter.number}`
}

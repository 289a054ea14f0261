import type { Matter } from '../../src/domain/matter.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { no } from '../common/phrases.ts'
import type { PostState } from './workflow.ts'

export const words = {
  kind: '认岗',
  parts: { requester: '认岗人' },
  states: { waiting: '等书记同意', held: '在岗', rejected: '没有同意', returned: '已退岗', dropped: '岗位已撤' },
  moves: { raise: '申请认岗', approve: '同意', reject: '不同意', return: '退岗', drop: '撤岗' },
} satisfies Words

/** How it stands with somebody's post. */
export const standing = ({ state }: Matter): string => words.states[state as PostState]

/** Why it was not moved: how it stands, or whose move it is. */
export function whyNot({ refused, matter }: Refusal, whose: string): string {
  return refused === 'not-allowed' ? `${no(matter)} 要由${whose}` : `${no(matter)} ${matter.title}：${standing(matter)}`
}

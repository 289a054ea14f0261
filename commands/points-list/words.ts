import type { Matter } from '../../src/domain/matter.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import type { ListState } from './workflow.ts'

export const words = {
  kind: '积分公示',
  parts: {},
  states: { gathering: '还在记', open: '公示中', counting: '有异议没定', counted: '已经算数', dropped: '没有列' },
  moves: {
    raise: '开始记',
    publish: '列出公示',
    count: '公示满了，算数',
    dispute: '有人提异议',
    settle: '异议定了',
    drop: '积分关了',
  },
} satisfies Words

export const standing = ({ state }: Pick<Matter, 'state'>): string => words.states[state as ListState] ?? ''

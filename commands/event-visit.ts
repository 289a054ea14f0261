import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'
import { MEMBER_UP } from '../src/domain/roles.ts'

export default defineCommand({
  id: 'event-visit',
  says: ['报事'],
  summary: '报一件要马上上门的事（四必到）',
  roles: MEMBER_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    household: readers.household(),
    category: readers.category({ among: ['红白事', '急难', '矛盾', '情绪'] }),
    text: readers.text({ optional: true }),
  },
  examples: [{ say: '报事 蓝阿婆 急难 骑车摔断腿，在县医院', replies: '蓝阿婆' }],
})

import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'
import { MEMBER_UP } from '../src/domain/roles.ts'

/** The liaison of the household and those above the grid may record; the duty itself knows its liaison. */
export default defineCommand({
  id: 'record-visit',
  says: ['走访'],
  summary: '记一次走访',
  roles: MEMBER_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    household: readers.household({ many: true }),
    date: readers.date({ tense: 'past', optional: true }),
    text: readers.text({ optional: true }),
  },
  examples: [
    { say: '走访 蓝阿婆 昨天 身体还好，缺过冬的被子', replies: '蓝阿婆' },
    { say: '走访 01-01、01-02 今天 都好', replies: '01-02' },
  ],
})

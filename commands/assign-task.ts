import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'
import { GRID_UP } from '../src/domain/roles.ts'

export default defineCommand({
  id: 'assign-task',
  says: ['任务'],
  summary: '派任务',
  roles: GRID_UP,
  places: 'anywhere',
  args: {
    people: readers.people(),
    date: readers.date({ tense: 'future' }),
    text: readers.text(),
  },
  examples: [
    { say: '任务 @李秀英 @覃小芳 本周五前 核对低保名单', replies: '#' },
    { say: '任务 @韦志强 每月10号 报送防返贫监测情况', replies: '#' },
  ],
})

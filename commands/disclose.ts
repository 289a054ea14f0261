import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'

export default defineCommand({
  id: 'disclose',
  says: ['公开'],
  summary: '公开一件事（先给您看预览）',
  roles: ['cadre', 'secretary'],
  places: ['cadres', 'direct'],
  args: {
    category: readers.category({ among: ['党务', '政务', '村务', '财务'] }),
    text: readers.text(),
  },
  examples: [
    { say: '公开 财务 三季度收支\n收入 52,300 元', replies: '确认' },
    { say: '公开 村务 停水通知', replies: '确认' },
  ],
})

import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'

export default defineCommand({
  id: 'extend',
  says: ['延期'],
  everyday: true,
  summary: '任务要晚几天',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: readers.matter({ of: 'task', move: 'extend' }),
    date: readers.date({ tense: 'future' }),
    reason: readers.text({ slot: 'reason', optional: true }),
  },
  examples: [{ say: '延期 31 下周一 等民政系统恢复', replies: '#31' }],
})

import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'

export default defineCommand({
  id: 'answer',
  says: ['答复'],
  summary: '答复质询',
  roles: ['cadre', 'secretary', 'supervisor'],
  places: 'anywhere',
  args: {
    matter: readers.matter({ of: 'question', move: 'answer' }),
    text: readers.text(),
  },
  examples: [{ say: '答复 46 在支出第3项，共 12,000 元', replies: '#46' }],
})

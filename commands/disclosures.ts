import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'

export default defineCommand({
  id: 'disclosures',
  says: ['公开栏'],
  summary: '最近公开了什么',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    category: readers.category({ among: ['党务', '政务', '村务', '财务'], optional: true }),
  },
  examples: [
    { say: '公开栏', replies: '公开' },
    { say: '公开栏 财务', replies: '财务' },
  ],
})

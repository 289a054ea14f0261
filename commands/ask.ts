import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'

export default defineCommand({
  id: 'ask',
  says: ['质询'],
  summary: '对公开的事提问',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: readers.matter({ of: 'disclosure' }),
    text: readers.text(),
  },
  examples: [{ say: '质询 40 修路的钱在哪一项', replies: '#40' }],
})

import { defineCommand } from '../../src/speech/define.ts'
import { readers } from '../../src/speech/readers/index.ts'
import { answeredBy } from '../../src/speech/shared.ts'

export default defineCommand({
  id: 'cancel',
  says: ['撤单'],
  splits: true,
  summary: '不用了，撤回点单或民情',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: readers.matter({ of: 'answering', move: 'cancel', many: true }),
    reason: readers.text({ slot: 'reason', optional: true }),
  },
  form: { tone: 'warn' },
  examples: [{ say: '撤单 12 自己修好了', replies: '#12' }],
  handle: answeredBy('cancel'),
})

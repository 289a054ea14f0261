import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { answeredBy } from '../../src/speech/shared.ts'

export default defineCommand({
  id: 'cancel',
  says: ['撤单'],
  splits: true,
  summary: '不用了，撤回点单或民情',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'answering', move: 'cancel', many: true }),
    reason: arg.text({ slot: 'reason', optional: true }),
  },
  form: { tone: 'warn' },
  examples: [{ say: '撤单 12 自己修好了', replies: '#12' }],
  handle: answeredBy('cancel'),
})

import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { answeredBy } from '../../src/speech/shared.ts'

export default defineCommand({
  id: 'cancel',
  // 撤销 12 of what is taken back by another word is told that word; 撤销 他的职务 is talk.
  says: ['撤单', '撤销'],
  mistaken: ['车单'],
  hears: { countsBare: ({ line }) => !line.text.includes('撤销') },
  splits: true,
  softened: true,
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

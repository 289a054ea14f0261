import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { answeredBy } from '../../src/speech/shared.ts'

export default defineCommand({
  id: 'withdraw',
  says: ['撤回'],
  everyday: true,
  summary: '撤回已经公开的、发出去的',
  roles: ['cadre', 'secretary'],
  places: ['cadres', 'direct'],
  args: {
    matter: arg.matter({ of: 'answering', move: 'withdraw', own: true }),
    reason: arg.text({ slot: 'reason', optional: true }),
  },
  form: { tone: 'warn', insists: ['reason'] },
  examples: [{ say: '撤回 40 数字有误，核对后再公开', replies: '#40' }],
  handle: answeredBy('withdraw'),
})

import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { withdraw } from './publishing.ts'
import { PUBLISHERS } from './workflow.ts'

export default defineCommand({
  id: 'withdraw',
  says: ['撤回'],
  everyday: true,
  summary: '撤回已经公开的（要写理由）',
  roles: PUBLISHERS,
  places: ['cadres', 'direct'],
  args: {
    matter: arg.matter({ of: 'disclosure', move: 'withdraw', own: true }),
    reason: arg.text({ slot: 'reason', optional: true }),
  },
  form: { tone: 'warn', insists: ['reason'] },
  examples: [{ say: '撤回 40 数字有误，核对后再公开', replies: '#40' }],
  async handle(scene, { matter, reason }) {
    if (reason !== null) return withdraw(scene, matter, reason)
    return refuse(`撤回 ${no(matter)} 要写理由，大家都看得到。这样发：撤回 ${matter.number} 数字有误，核对后再公开`)
  },
})

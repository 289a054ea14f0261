import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { waysToSay } from '../../src/speech/ways-to-say.ts'
import { no } from '../common/phrases.ts'
import { BY_MEDIATORS } from './by.ts'
import { recorded } from './recording.ts'
import { nextStep, whyNot } from './words.ts'

/** 未达成, 没谈拢, 调不成 */
const NOT_SETTLED = [
  ...waysToSay(['未', '没', '没有'], ['达成协议', '调成', '调成功', '谈成', '谈拢', '谈好']),
  ...['调不成', '调不拢', '谈不成', '谈不拢', '谈崩', '谈崩了', '调解失败', '调解不成', '调解不成功'],
]

export default defineCommand({
  id: 'fail-mediation',
  says: ['未达成', '没调成', '调不成'],
  ways: NOT_SETTLED,
  ...BY_MEDIATORS,
  summary: '没调成，写下为什么',
  args: {
    matter: arg.matter({ of: 'mediation', move: 'fail', said: true }),
    text: arg.text({ optional: true, report: true, longest: 300 }),
  },
  form: { label: '没调成', tone: 'warn' },
  examples: [
    { after: { by: 'secretary', say: '纠纷 蓝家莫家争地界 邻里\n愿调 1' }, say: '未达成 1 都不让步', replies: '上交' },
  ],
  async handle(scene, { matter, text }) {
    const step = await recorded(scene, matter, 'fail', text)
    if (isRefusal(step)) return refuse(whyNot(step))
    return reply(`${no(matter)} 记下了，没调成也辛苦您\n${nextStep({ ...matter, state: step.to })}`)
  },
})

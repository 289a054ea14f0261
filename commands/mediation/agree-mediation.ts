import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { waysToSay } from '../../src/speech/ways-to-say.ts'
import { no } from '../common/phrases.ts'
import { BY_MEDIATORS } from './by.ts'
import { recorded } from './recording.ts'
import { toMediator } from './telling.ts'
import { whyNot } from './words.ts'

/** 达成, 谈成了, 说好了 */
const SETTLED = [
  ...waysToSay(['达成', '谈成', '谈好', '谈拢', '谈妥', '说好', '调成'], ['', '了']),
  ...['达成协议', '达成了协议', '调解成功'],
]

/** 达成: what both sides agreed, in the mediator's words. It is not repeated where others listen. */
export default defineCommand({
  id: 'agree-mediation',
  says: ['达成', '达成协议', '谈成'],
  ways: SETTLED,
  ...BY_MEDIATORS,
  summary: '谈成了，写下怎么定的、谁哪天前做什么',
  args: {
    matter: arg.matter({ of: 'mediation', move: 'agree', said: true }),
    text: arg.text({
      longest: 500,
      report: true,
      called: '怎么定的',
      asks: '怎么定的？请写上再发一次，比如：达成 61 莫家退半米 12月5日前',
    }),
  },
  form: { label: '谈成了', tone: 'primary' },
  examples: [
    {
      after: { by: 'secretary', say: '纠纷 蓝家莫家争地界 邻里\n愿调 1' },
      say: '达成 1 莫家退半米 下周五前',
      replies: '已签 1',
    },
  ],
  async handle(scene, { matter, text }) {
    const step = await recorded(scene, matter, 'agree', text)
    if (isRefusal(step)) return refuse(whyNot(step))
    const { number } = matter
    const told = `${no(matter)} 谈成了，辛苦您！协议书私聊我发：协议书 ${number}\n签名盖章后发：已签 ${number}；口头说好的发：已签 ${number} 口头`
    return reply(told, ...toMediator(scene, matter, told))
  },
})

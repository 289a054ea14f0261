import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { dropPerformances, openPerformances } from '../performance/raising.ts'
import { BY_MEDIATORS } from './by.ts'
import { doneHears } from './hears.ts'
import { recorded } from './recording.ts'
import { momentsInVillage } from './terms.ts'
import { nextStep, whyNot } from './words.ts'

/** 又吵了, 没退, 反悔: it does not hold. 没再吵 says that it does. */
const RELAPSED =
  /(?<!没有?|不|别|再没有?)(?:又|还在|再)(?:吵|闹|争|打)|(?<!没有?|不)反悔|(?:没有?|不肯|还没有?|不)(?:履行|兑现|照做|给钱|退|赔|认)/u

export default defineCommand({
  id: 'follow-up-mediation',
  says: ['回访'],
  ways: ['回访了', '回访过', '回访过了', '已回访', '已经回访'],
  ...BY_MEDIATORS,
  hears: doneHears,
  summary: '谈成的事过后去看看，还吵不吵',
  args: {
    matter: arg.matter({ of: 'mediation', move: 'visit', said: true }),
    text: arg.text({
      longest: 300,
      report: true,
      called: '现在怎么样',
      asks: '现在怎么样？请带上再发一次，比如：回访 61 没再吵',
    }),
  },
  form: { label: '回访过了', tone: 'primary' },
  examples: [
    {
      after: { by: 'secretary', say: '纠纷 蓝家莫家争地界 邻里\n愿调 1\n达成 1 莫家退半米' },
      say: '回访 1 没再吵',
      replies: '了结',
    },
  ],
  async handle(scene, { matter, text }) {
    if (RELAPSED.test(text)) {
      const details = await momentsInVillage(matter.villageId, scene)
      const step = await recorded(scene, matter, 'relapse', text, { details, orgId: matter.villageId })
      if (isRefusal(step)) return refuse(whyNot(step))
      await dropPerformances(scene, matter)
      return reply(`${no(matter)} 又起争执了，接着调\n${nextStep({ ...matter, state: step.to })}`)
    }
    const step = await recorded(scene, matter, 'visit', text)
    if (isRefusal(step)) return refuse(whyNot(step))
    const open = (await openPerformances(scene, matter)).map(no).join('、')
    return reply(
      `${no(matter)} 回访记下了，这件事了结了，辛苦您！${open && `\n约好的 ${open} 还没到，到那天照样提醒`}\n回访记录私聊我发：回访表 ${matter.number}`,
    )
  },
})

import { after, days, laterOf } from '../../src/domain/time.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { waysToSay } from '../../src/speech/ways-to-say.ts'
import { no } from '../common/phrases.ts'
import { raisePerformances } from '../performance/raising.ts'
import { datedTerms } from '../performance/terms.ts'
import { BY_MEDIATORS } from './by.ts'
import { lastEntry } from './details.ts'
import { CONFIRM_SOON, VISIT_BY } from './moments.ts'
import { recorded } from './recording.ts'
import { CONFIRM_AHEAD, CONFIRM_DAYS, termsFor } from './terms.ts'
import { whyNot } from './words.ts'

/** 已签, 协议签好了, 签字了, 口头说好 */
const SIGNED = [
  ...waysToSay(['已签'], ['', '字', '名', '好', '协议']),
  ...waysToSay(['', '协议', '协议书'], ['签了', '签好了', '签完了']),
  ...['签好', '签字了', '签了字', '签名了', '签名盖章了', '签了协议', '口头说好', '口头答应'],
]

const ORAL = /口头|没签|不签|不用签/u

/** 已签, or 已签 61 口头: it holds from now on. What names a day becomes a reminder to who must do it, in private. */
export default defineCommand({
  id: 'sign-mediation',
  says: ['已签', '签好了', '签了协议'],
  ways: SIGNED,
  ...BY_MEDIATORS,
  summary: '协议签名盖章了（口头说好的加「口头」）',
  args: {
    matter: arg.matter({ of: 'mediation', move: 'sign', said: true }),
    text: arg.text({ optional: true, report: true, longest: 200 }),
  },
  form: { label: '签好了', tone: 'primary' },
  examples: [
    {
      after: { by: 'secretary', say: '纠纷 蓝家莫家争地界 邻里\n愿调 1\n达成 1 莫家退半米' },
      say: '已签 1',
      replies: '回访 1',
    },
  ],
  async handle(scene, { matter, text }) {
    const { now } = scene
    const agreed = lastEntry(matter, 'agree')
    const terms = agreed ? datedTerms(agreed.said, new Date(agreed.at)).filter(({ deadline }) => deadline > now) : []
    const { visit } = await termsFor(matter.villageId, scene)
    const visitBy = terms.reduce(
      (last, { deadline }) => laterOf(last, after(deadline, days(1))),
      after(now, days(visit)),
    )
    const oral = ORAL.test(text ?? '')
    const step = await recorded(scene, matter, 'sign', text, {
      details: {
        ...{ oral, signedAt: now.toISOString(), [VISIT_BY]: visitBy.toISOString() },
        // What is only said cannot be confirmed by the court.
        ...(!oral && { [CONFIRM_SOON]: after(now, days(CONFIRM_DAYS - CONFIRM_AHEAD)).toISOString() }),
      },
    })
    if (isRefusal(step)) return refuse(whyNot(step))
    const raised = await raisePerformances(scene, matter, terms)
    const numbers = raised.map(no).join('、')
    const reminders = raised.length > 0 ? `\n有日子的约定：${numbers}，到那天私下提醒` : ''
    const court = oral ? '' : `，${CONFIRM_DAYS} 天内双方可以一起去法院申请司法确认`
    return reply(
      `${no(matter)} ${oral ? '口头说好的也算，记下了' : '签好了'}${court}${reminders}\n过后去看看，发：回访 ${matter.number} 情况`,
    )
  },
})

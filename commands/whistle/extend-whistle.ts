import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { deadlineText } from '../../src/speech/deadline.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { aside, no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { BY_DEPARTMENT } from './by.ts'
import { runsOut } from './clocks.ts'
import { goOn } from './department.ts'
import { ANSWER_BY, answerBy, classOf } from './details.ts'
import { toTown } from './telling.ts'
import { called, whyNot } from './words.ts'

/** 延期, once; from when it was due as much later as its class allows. */
export default defineCommand({
  id: 'extend-whistle',
  says: ['延哨'],
  summary: '来不及办结，延期一次',
  ...BY_DEPARTMENT,
  args: {
    matter: arg.matter({ of: 'whistle', move: 'extend' }),
    reason: arg.text({ slot: 'reason', asks: '为什么要延？请带上原因再发一次，比如：延哨 80 等材料' }),
  },
  examples: [{ say: '延哨 8 等材料', replies: '延到' }],
  async handle(scene, { matter: asked, reason }) {
    const matter = await goOn(scene, asked, 'extend')
    if (isRefusal(matter)) return refuse(whyNot(matter, '镇里或派到的部门'))
    if (matter.details.extended === true) return refuse(`${no(matter)} 已经延过一次了，不能再延。办不下来请镇里上会`)
    const { answer, extended } = classOf(matter)
    const due = answerBy(matter) ?? scene.now
    const until = runsOut({ ...extended, ms: extended.ms - answer.ms }, due)
    const step = await move(scene, matter, 'extend', {
      note: reason,
      deadline: until,
      details: { extended: true, [ANSWER_BY]: until.toISOString() },
    })
    if (isRefusal(step)) return refuse(whyNot(step, '镇里或派到的部门'))
    const told = `延到 ${deadlineText(until, scene.now)} 前办结${aside(reason)}`
    return reply(
      `${called(matter)} ${told}`,
      ...toRequester(matter, `${no(matter)} ${told}`),
      ...(await toTown(scene, matter, `${called(matter)} ${told}`)),
    )
  },
})

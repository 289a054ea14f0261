import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { brief, no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { ownDepartment } from './department.ts'
import { ASKED_BY } from './details.ts'
import { called, whistler, whyNot } from './words.ts'

/** While the whistler is asked, the clocks stand still. */
export default defineCommand({
  id: 'ask-whistler',
  says: ['问哨'],
  summary: '向吹哨人问清楚，问的时候不计时',
  roles: 'anyone',
  places: 'anywhere',
  shownTo: ['department', 'townStaff'],
  args: {
    matter: arg.matter({ of: 'whistle', move: 'ask' }),
    text: arg.text({ question: true, asks: '要问什么？请带上再发一次，比如：问哨 80 堵了多宽' }),
  },
  examples: [{ say: '问哨 8 堵了多宽', replies: '停着' }],
  async handle(scene, { matter, text }) {
    const { now } = scene
    const step = await move(scene, matter, 'ask', {
      note: text,
      details: {
        askedIn: matter.state,
        askedAt: now.toISOString(),
        [ASKED_BY]: ownDepartment(matter, scene)?.orgId ?? matter.orgId,
      },
    })
    if (isRefusal(step)) return refuse(whyNot(step, '镇里或派到的部门'))
    return reply(
      `${called(matter)} 问${whistler(matter)}了，答复前钟先停着`,
      ...toRequester(matter, `${no(matter)} 有人问您：${brief(text, 80)}\n答复请发：答哨 ${matter.number} 您的话`),
    )
  },
})

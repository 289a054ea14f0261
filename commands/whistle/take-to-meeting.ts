import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { aside, entitled, no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { BY_TOWN } from './by.ts'
import { goOn } from './department.ts'
import { NEW_ROUND } from './details.ts'
import { toWhoRaisedIt } from './telling.ts'
import { called, isItSolved, numbered, whyNot } from './words.ts'

/** 上会: said once it goes to the meeting, said again with what the meeting came to. */
export default defineCommand({
  id: 'take-to-meeting',
  says: ['上会'],
  everyday: true,
  summary: '吹哨办不下来，上镇里的会；定了再发一次',
  ...BY_TOWN,
  args: {
    matter: arg.matter({ of: 'whistle', move: 'escalate', said: true }),
    text: arg.text({ optional: true }),
  },
  examples: [{ say: '上会 8 三家水权说不清', replies: '上会' }],
  async handle(scene, { matter, text }) {
    const concludes = matter.state === 'meeting' || matter.state === 'county'
    if (concludes && !text) return refuse(`${no(matter)} 会上怎么定的？这样发：上会 ${numbered(matter)} 结果`)
    const current = await goOn(scene, matter, 'escalate')
    const step = isRefusal(current)
      ? current
      : await move(scene, current, concludes ? 'conclude' : 'escalate', {
          note: text,
          ...(!concludes && { details: NEW_ROUND }),
        })
    if (isRefusal(step)) return refuse(whyNot(step, '镇书记、镇干部'))
    if (!concludes) {
      return reply(
        `${called(matter)} 上会了。定了再发：上会 ${numbered(matter)} 结果`,
        ...toRequester(matter, `${no(matter)} 镇里要上会研究${aside(text)}，定了我告诉您`),
      )
    }
    return reply(
      `${called(matter)} 记下了${aside(text)}，等吹哨人评一评`,
      ...toRequester(matter, `${entitled(matter)}会上定了${aside(text)}。${isItSolved(matter)}`),
      ...(await toWhoRaisedIt(scene, matter, text)),
    )
  },
})

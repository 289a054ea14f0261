import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { brief, no } from '../common/phrases.ts'
import { BY_WHISTLER } from './by.ts'
import { ASKED_BY, deadlineIn, momentsAfter } from './details.ts'
import { isAnswer } from './hears.ts'
import { toSent, toTown } from './telling.ts'
import { called, whistler, whyNot } from './words.ts'

export default defineCommand({
  id: 'answer-whistle',
  says: ['答哨'],
  chooses: (offer, words) => offer.includes('答复请发：答哨') && isAnswer(words),
  summary: '吹哨人答复镇里问的',
  ...BY_WHISTLER,
  args: {
    matter: arg.matter({ of: 'whistle', move: 'reply' }),
    text: arg.text({ asks: '怎么答复？请这样发：答哨 80 堵了半幅路' }),
  },
  examples: [{ say: '答哨 8 堵了半幅路', replies: '转过去了' }],
  async handle(scene, { matter, text }) {
    const details = momentsAfter(matter, scene.now)
    const step = await move(scene, matter, 'reply', { note: text, details, ...deadlineIn(details) })
    if (isRefusal(step)) return refuse(whyNot(step, `吹哨人${whistler(matter)}`))
    const said = `${called(matter)} ${whistler(matter)}答复：${brief(text, 80)}`
    const sent = matter.details[ASKED_BY] === matter.orgId ? [] : await toSent(scene, matter, said)
    return reply(`${no(matter)} 转过去了，谢谢`, ...(sent.length > 0 ? sent : await toTown(scene, matter, said)))
  },
})

import { isRefusal, playing } from '../../src/domain/matter.ts'
import { moveForRating } from '../../src/domain/workflows/order.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { move } from '../../src/speech/move.ts'
import { readers } from '../../src/speech/readers/index.ts'
import { RATING_WORDS } from '../../src/speech/readers/rating.ts'
import { refuse, reply } from '../../src/speech/scene.ts'
import { rateAnswer } from '../question/rate-answer.ts'
import { aside, brief, names, no, whyNot } from './phrases.ts'
import { toHelpers, toPeople } from './tells.ts'

export default defineCommand({
  id: 'rate',
  says: ['评单'],
  quoted: RATING_WORDS,
  prompts: ['评单', '评分', '打分', '满意'],
  unnamed: 'until-known',
  summary: '给办好的点单打分，或说对答复满不满意',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: readers.matter({ of: ['order', 'question'], move: 'rate' }),
    rating: readers.rating(),
    text: readers.text({ optional: true }),
  },
  examples: [
    { say: '评单 12 5 又快又好', replies: '#12' },
    { say: '评单 12 不满意 才两天又漏了', replies: '#12' },
    { say: '满意，谢谢小蓝', quoting: '#12 已完成，满意吗？', replies: '#12' },
  ],
  async handle(scene, { matter, rating, text }) {
    if (matter.kind === 'question') return rateAnswer(scene, matter, rating, text)
    const who = scene.actor?.name ?? ''
    const made = moveForRating(matter, rating)
    const helpers = playing(matter, 'holder').flatMap((one) => one.personId ?? [])
    const step = await move(scene, matter, made, {
      note: text,
      details: made === 'reopen' ? { reopened: true, firstRating: rating } : { rating },
    })
    if (isRefusal(step)) return refuse(whyNot(step, `点单人${names(matter, 'requester')}`, '评'))
    if (made === 'rate') {
      const thanks = await toPeople(scene, helpers, `${no(matter)} ${who}评了 ${rating} 分${aside(text)}，谢谢您！`)
      return reply(`谢谢${who}！${no(matter)} 评了 ${rating} 分，这件事办完了`, ...thanks)
    }
    return reply(
      `${who}，${no(matter)} 没办好，对不住。我重新找人，也告诉书记了`,
      {
        to: { villageId: matter.villageId, rooms: ['cadres'], except: scene.room?.id },
        text: `请书记看一看：${no(matter)} ${brief(matter.title)} 只评了 ${rating} 分${aside(text)}。原来是${names(matter, 'holder')}办的，已重新找人`,
      },
      toHelpers(
        scene,
        `${no(matter)} 还没办好，要再去一次：${brief(matter.title, 40)}\n能去的发：接单 ${matter.number}`,
      ),
    )
  },
})

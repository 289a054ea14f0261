import { playing } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { minutesSpent } from '../../src/language/spent.ts'
import { withoutThanks } from '../../src/language/talk.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { record } from '../../src/speech/progress.ts'
import { inHours } from '../common/in-hours.ts'
import { names, no } from '../common/phrases.ts'
import { isTrue, isUnpaid, VOLUNTEERS } from './hours.ts'
import { ASKS_HOURS, whyNot } from './words.ts'

/** Nobody helps longer at a stretch; what is more is a slip of the pen. */
const MOST = 16 * 60

/** 用了多久, in one's own words; who says nothing has nothing recorded. */
export default defineCommand({
  id: 'tell-hours',
  says: ['用时'],
  prompts: [ASKS_HOURS],
  chooses: (offer, words) => offer.includes(ASKS_HOURS) && minutesSpent(withoutThanks(words)) !== null,
  summary: '帮完忙，记下用了多久',
  roles: VOLUNTEERS,
  places: 'anywhere',
  seldom: true,
  args: {
    matter: arg.matter({ of: 'order', move: 'spend' }),
    text: arg.text({ longest: 20, form: { apart: /\d|[一二两三四五六七八九十半]/u, touching: /^$/u } }),
  },
  examples: [{ say: '用时 12 1小时20分', replies: '#12' }],
  async handle(scene, { matter, text }) {
    const { actor } = scene
    const isTheirs = playing(matter, 'holder').some((one) => one.personId === actor?.personId)
    if (!actor || !isTheirs) return refuse(`${no(matter)} 是${names(matter, 'holder') || '别人'}办的，要由本人来记`)
    if (!isUnpaid(scene)) return refuse(`${actor.name}，上班的时间不记志愿时长，辛苦您了`)
    const minutes = minutesSpent(withoutThanks(text))
    if (minutes === null || minutes === 'vague' || minutes > MOST) {
      return {
        reply: { text: `${actor.name}，大约是几个小时？这样发：用时 ${matter.number} 2小时` },
        outcome: 'asked',
      }
    }
    const said = inHours(minutes)
    const made = await record(scene, matter, 'spend', { note: said })
    if (isRefusal(made)) return refuse(whyNot(made, `接单的${names(matter, 'holder')}`, '记'))
    const next = isTrue(matter) ? '算数了' : `等${names(matter, 'requester') || '点单人'}评了就算数`
    return reply(`${actor.name}，${no(matter)} 记了 ${said}，${next}。看自己的，私聊我发：我的时长`)
  },
})

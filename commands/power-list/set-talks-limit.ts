import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { normalize } from '../../src/language/fold.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { brief } from '../common/phrases.ts'
import { amountIn, yuan } from './amount.ts'
import { keepTalksLimit, talksLimitOf } from './village-powers.ts'

const TO = /^(?:改成|改为|改|定为|定|设为|设|调到|调为|为|是|超过)?\s*/u
const AMOUNT = /(?:[\d一二两三四五六七八九十][\d,.]*\s*(?:[万千]\s*(?:元|块钱?)?|元|块钱?))(?:以上)?(?:的?走四议)?/u
const FORM = new RegExp(`${TO.source}(?:${AMOUNT.source}|不设了?|取消了?)(?:$|[\\s,，。:：（(].*)`, 'u')
const NONE = /^(?:不设|取消)/u
const BASIS = /(?:依据|按照?|根据)\s*[:：]?\s*(.+?)[)）]?$/u

/** 四议限额 1万元 依据 村民自治章程第八条: above this a matter is decided by all first. */
export default defineCommand({
  id: 'set-talks-limit',
  says: ['四议限额', '四议金额'],
  ways: ['查四议限额'],
  summary: '花多少钱以上的事要先走四议',
  roles: SECRETARY_UP,
  places: ['cadres', 'members', 'direct'],
  seldom: true,
  args: {
    text: arg.text({ optional: true, longest: 80, called: '多少钱、依据', form: { apart: FORM, touching: FORM } }),
  },
  examples: [{ say: '四议限额 1万元 依据 村民自治章程', replies: '1万元' }],
  async handle(scene, { text }) {
    const { tx, village } = scene
    if (!village) return refuse('请到村里的群里说，我才知道是哪个村的')
    const limit = await talksLimitOf(scene, village.id)
    if (text === null)
      return reply(
        limit
          ? `${yuan(limit.above)}以上的事先走四议${limit.basis ? `（${limit.basis}）` : ''}。要改发：四议限额 2万元；不设发：四议限额 不设`
          : '村里没有定四议限额。全国没有统一的数，照当地规定定：四议限额 1万元 依据 村民自治章程',
      )
    const said = normalize(text)
    if (NONE.test(said)) {
      await keepTalksLimit(tx, village.id, null)
      return reply('好的，不设四议限额了。清单上写着四议的事，还是会先问')
    }
    const above = amountIn(said)
    if (above === null || above === 0) return refuse('请写多少钱，比如：四议限额 1万元 依据 村民自治章程')
    const basis = brief(BASIS.exec(text)?.[1] ?? '', 60)
    await keepTalksLimit(tx, village.id, { above, basis })
    return reply(`记好了，${yuan(above)}以上的事，办之前我会问：走四议了吗${basis ? `（${basis}）` : ''}`)
  },
})

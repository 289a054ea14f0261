import { dayOf } from '../../src/domain/day.ts'
import { may, type Role } from '../../src/domain/roles.ts'
import { normalize } from '../../src/language/fold.ts'
import { periodIn } from '../../src/language/month-or-year.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { moreOf, READ } from '../../src/speech/few.ts'
import { givenIn } from '../../src/speech/given-figures.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import type { Slots } from '../../src/speech/reading.ts'
import { waysToSay } from '../../src/speech/ways-to-say.ts'
import { homeName } from '../common/phrases.ts'
import { monthInWords, senderInWords } from './words.ts'

/** Who hears first what is asked of the villages: the township itself. */
export const OVERSEERS: readonly Role[] = ['townStaff', 'secretary', 'townHead', 'admin']
/** 10月, 2026年9月, 上个月. */
const MONTH = /^(?:(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月份?|本月|上个?月|这个月)$/u

const CALLED = ['负担', '负担情况', '村里负担', '村里的负担', '村里负担情况', '减负情况']
/** 看看负担, 查村里负担 */
const WAYS = [
  ...waysToSay(
    ['', '看', '看看', '看一下', '查', '查一下', '查查', '查看', '我要看', '想看', '我想看', '给我看'],
    CALLED,
  ).slice(1),
  ...['负担月报', '负担报告'],
]
/** 10月负担, 上个月的负担: the month may stand in front, said to the bot. */
const OF_MONTH = new RegExp(`^[看查]?(${MONTH.source.slice(1, -1)})的?(?:${CALLED.join('|')})[\\s。.!?]*$`, 'u')

function monthsBurden(words: string): Slots | null {
  const text = OF_MONTH.exec(normalize(words).trim())?.[1]
  return text === undefined ? null : { text }
}

/** 负担: this month's, or that of another. */
export default defineCommand({
  id: 'burden',
  says: ['负担', '看负担', '查负担', '负担情况', '村里负担', '村里的负担', '减负情况'],
  ways: WAYS,
  asked: monthsBurden,
  hears: { countsBare: () => true },
  everyday: true,
  summary: '镇里这个月派给村里多少事，谁派的',
  onlyShows: true,
  roles: OVERSEERS,
  places: ['town', 'direct'],
  shownTo: ['townStaff', 'townHead'],
  args: {
    text: arg.text({
      optional: true,
      longest: 10,
      form: { apart: MONTH, touching: MONTH },
      called: '哪个月',
    }),
  },
  examples: [{ say: '负担', replies: '派给村里' }],
  async handle(scene, { text }) {
    const { orgs, registry, rolesIn, now } = scene
    const own = scene.village ?? scene.home
    const township = own && orgs.townshipOf(own.id)
    if (!township || !may(rolesIn(township.id), OVERSEERS)) return refuse('负担由镇里来看')
    const today = dayOf(now)
    const month = text === null ? today.slice(0, 7) : periodIn(text, today)
    if (month?.length !== 7) return refuse('看哪个月的，请这样发：负担 10月')
    const [figures] = await givenIn(scene, registry, township.id, [month])
    if (!figures) return {}
    const senders = figures.senders.slice(0, READ).map(senderInWords)
    const more = moreOf(figures.senders.length - READ, '人', '在控制台看')
    return reply([monthInWords(homeName(township), figures), ...senders, ...more].join('\n'))
  },
})

import { dayOf } from '../../src/domain/day.ts'
import { may, type Role } from '../../src/domain/roles.ts'
import { periodIn } from '../../src/language/month-or-year.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { moreOf, READ } from '../../src/speech/few.ts'
import { givenIn } from '../../src/speech/given-figures.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { homeName } from '../common/phrases.ts'
import { monthInWords, senderInWords } from './words.ts'

/** Who hears first what is asked of the villages: the township itself. */
export const OVERSEERS: readonly Role[] = ['townStaff', 'secretary', 'townHead', 'admin']
/** 10月, 2026年9月, 上个月. */
const MONTH = /^(?:(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月份?|本月|上个?月|这个月)$/u

/** 负担: this month's, or that of another. */
export default defineCommand({
  id: 'burden',
  says: ['负担', '看负担', '查负担', '负担情况', '村里负担', '村里的负担', '减负情况'],
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

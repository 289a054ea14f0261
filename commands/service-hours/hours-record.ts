import { dayOf } from '../../src/domain/day.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { replyWithOwnPaper } from '../../src/speech/drawn.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { servingKinds } from '../../src/speech/personal-paper.ts'
import { YEAR, yearIn } from '../common/yearly-roll.ts'
import { daysOf, RECORD } from './papers.ts'
import { servicesIn } from './services.ts'

/** One's own record of a year, as a file to oneself alone. */
export default defineCommand({
  id: 'hours-record',
  says: ['时长记录', '志愿时长记录', '打印时长记录', '查时长记录'],
  summary: '自己一年的志愿时长，一张表，打印了盖章',
  onlyShows: true,
  roles: 'anyone',
  places: ['direct'],
  shownTo: ['member', 'volunteer'],
  onlyInWeChat: true,
  seldom: true,
  args: { text: arg.text({ optional: true, longest: 8, form: { apart: YEAR, touching: YEAR } }) },
  examples: [{ say: '时长记录 2026', replies: '2026' }],
  async handle(scene, { text }) {
    const { actor, village, tx, now, registry } = scene
    if (!actor || !village) return refuse('请到村里的群里说，我才知道是哪个村的')
    const today = dayOf(now)
    const year = yearIn(text, today)
    const whose = { villageId: village.id, personId: actor.personId, year }
    const kinds = servingKinds(registry.matters)
    const all = await servicesIn({ villageId: village.id, ...daysOf(year) }, { tx, kinds })
    const count = all.filter(({ personId }) => personId === actor.personId).length
    if (count === 0) {
      return reply(`${actor.name}，${year} 年还没有核过的时长。看报了多少发：我的时长`)
    }
    const words = `${actor.name}，${year} 年的时长记录在下面，${count} 次。打印了请村里盖章，以全国志愿服务信息系统登记的为准`
    return replyWithOwnPaper(scene, whose, RECORD, words)
  },
})

import { defineCommand } from '../../src/speech/define.ts'
import { moreOf, READ } from '../../src/speech/few.ts'
import { reply } from '../../src/speech/outcome.ts'
import { brief, no } from '../common/phrases.ts'
import { deliberation, ON_THE_LIST } from './workflow.ts'

/** More wait for no meeting than are counted. */
const MOST = 200

/** 议题: what the next meeting talks over, the oldest first; of nobody is told who raised it. */
export default defineCommand({
  id: 'topics',
  says: ['议题', '议题清单', '议题列表', '有哪些议题', '有什么议题'],
  questions: ['下次议事会议什么', '有哪些事要商量', '等着商量的有哪些', '下回开会说哪些事'],
  hears: { leaves: (rest) => /^都?(?:有|是)?(?:哪些|几件)$/u.test(rest) },
  summary: '下次议事会要议的事',
  onlyShows: true,
  roles: 'anyone',
  places: 'anywhere',
  args: {},
  examples: [{ say: '议题', replies: '议' }],
  async handle({ tx, village }) {
    if (!village) return {}
    const filter = { villageId: village.id, kind: deliberation.kind, states: ON_THE_LIST }
    const all = await tx.matters.list(filter, MOST)
    if (all.length === 0) return reply('现在没有等着议的事。有事要大家商量就发：说事 下雨天上屯路滑')
    const lines = all.slice(0, READ).map((matter) => `${no(matter)} ${brief(matter.title, 30)}`)
    return reply([`下次要议 ${all.length} 件：`, ...lines, ...moreOf(all.length - READ, '件')].join('\n'))
  },
})

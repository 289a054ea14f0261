import { dayOf, monthAndDay } from '../../src/domain/day.ts'
import { CADRE_UP } from '../../src/domain/roles.ts'
import { after, days } from '../../src/domain/time.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { FEW, moreOf } from '../../src/speech/few.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { waysToSay } from '../../src/speech/ways-to-say.ts'
import { brief, no } from '../common/phrases.ts'
import { ANSWER_DAYS, supervision } from './workflow.ts'

/** 查监督清单, 本月的监督意见清单 */
const LISTS = waysToSay(
  ['', '查', '查查', '本月', '本月的', '这个月', '这个月的', '村里的'],
  ['监督清单', '监督意见清单'],
).slice(1)

/** 监督清单: what of this month's is still to be answered, the oldest first. */
export default defineCommand({
  id: 'supervision-list',
  says: ['监督清单', '查监督清单', '本月监督清单', '监督意见清单'],
  ways: [...LISTS, '监督列表', '监督意见有哪些', '有哪些监督意见'],
  questions: ['监督意见有哪些', '监督员提了什么意见', '还有哪些监督没答复'],
  summary: '监督意见答复了没有',
  onlyShows: true,
  roles: [...CADRE_UP, 'supervisor'],
  places: ['cadres', 'direct'],
  args: {},
  examples: [{ say: '监督清单', replies: '监督意见' }],
  async handle({ tx, village, now }) {
    if (!village) return refuse('请到村干群里说，我才知道是哪个村的')
    const of = { villageId: village.id, kind: supervision.kind }
    const open = await tx.matters.list({ ...of, states: ['open'] }, FEW)
    const count = await tx.matters.count({ ...of, states: ['open'] })
    const month = await tx.matters.newest({ ...of, states: Object.keys(supervision.states) }, 100)
    const raised = month.filter(({ createdAt }) => dayOf(createdAt).slice(0, 7) === dayOf(now).slice(0, 7)).length
    const lines = open.map(
      (one) =>
        `${no(one)} ${brief(one.title, 24)}，${monthAndDay(dayOf(after(one.enteredAt, days(ANSWER_DAYS))))}前答复`,
    )
    return reply([`本月监督意见 ${raised} 件，没答复的 ${count} 件`, ...lines, ...moreOf(count - FEW, '件')].join('\n'))
  },
})

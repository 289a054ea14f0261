import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { waysToSay } from '../../src/speech/ways-to-say.ts'
import { no } from '../common/phrases.ts'
import { BY_MEDIATORS } from './by.ts'
import { recorded } from './recording.ts'
import { toMediator } from './telling.ts'
import { whyNot } from './words.ts'

/** 不愿意调, 有一方不肯调, 都不想调了 */
const UNWILLING = [
  ...waysToSay(
    ['', '有一方', '一方', '双方', '都'],
    [
      '不愿意',
      '不愿调',
      '不愿意调',
      '不愿意调解',
      '不肯调',
      '不肯调解',
      '不想调',
      '不想调了',
      '不想调解',
      '不同意调解',
    ],
  ),
]

/** 不愿: nobody is made to, and nobody asks why. */
export default defineCommand({
  id: 'decline-mediation',
  says: ['不愿', '不愿调', '不愿意调解'],
  ways: UNWILLING,
  ...BY_MEDIATORS,
  summary: '有一方不愿意，不调了',
  args: {
    matter: arg.matter({ of: 'mediation', move: 'decline', said: true }),
    text: arg.text({ optional: true, report: true, longest: 200 }),
  },
  form: { label: '有一方不愿意', tone: 'warn' },
  examples: [{ after: { by: 'secretary', say: '纠纷 蓝家莫家争地界 邻里' }, say: '不愿 1', replies: '不勉强' }],
  async handle(scene, { matter, text }) {
    const step = await recorded(scene, matter, 'decline', text)
    if (isRefusal(step)) return refuse(whyNot(step))
    const { number } = matter
    return reply(
      `${no(matter)} 有一方不愿意，不勉强，不调了。他们还可以去法院起诉\n后来愿意了发：愿调 ${number}；吵凶了发：急 ${number} 现场情况`,
      ...toMediator(scene, matter, `${no(matter)} 有一方不愿意，不调了，辛苦您。后来愿意了发：愿调 ${number}`),
    )
  },
})

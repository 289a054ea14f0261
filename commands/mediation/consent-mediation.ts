import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { waysToSay } from '../../src/speech/ways-to-say.ts'
import { no } from '../common/phrases.ts'
import { BY_MEDIATORS } from './by.ts'
import { recorded } from './recording.ts'
import { momentsInVillage } from './terms.ts'
import { nextStep, whyNot } from './words.ts'

/** 双方都愿意, 两家愿调, 都愿意调解 */
const BOTH_WILLING = [
  ...waysToSay(['双方', '两家', '两边'], ['', '都'], ['愿意', '愿意调解', '愿意调', '愿调', '同意调解']),
  ...waysToSay(['都'], ['愿意调解', '愿意调']),
]

/** 愿调: whoever mediates asked both sides; what they said aloud counts. */
export default defineCommand({
  id: 'consent-mediation',
  says: ['愿调', '双方愿调', '愿意调解'],
  ways: ['愿意调', ...BOTH_WILLING],
  ...BY_MEDIATORS,
  summary: '双方都愿意，开始调解（口头答应也算）',
  args: {
    matter: arg.matter({ of: 'mediation', move: 'consent', said: true }),
    text: arg.text({ optional: true, report: true, longest: 200 }),
  },
  form: { label: '双方愿意', tone: 'primary' },
  examples: [{ after: { by: 'secretary', say: '纠纷 蓝家莫家争地界 邻里' }, say: '愿调 1', replies: '双方愿意' }],
  async handle(scene, { matter, text }) {
    // Who did not want to before begins anew, with the days that a new one has.
    const anew = matter.state === 'refused' ? await momentsInVillage(matter.villageId, scene) : {}
    const step = await recorded(scene, matter, 'consent', text, { details: anew })
    if (isRefusal(step)) return refuse(whyNot(step))
    return reply(`${no(matter)} 双方愿意，开始调解，不收钱\n${nextStep({ ...matter, state: step.to })}`)
  },
})

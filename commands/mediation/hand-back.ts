import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { waysToSay } from '../../src/speech/ways-to-say.ts'
import { no } from '../common/phrases.ts'
import { toSecretaries } from '../common/tells.ts'
import { BY_MEDIATORS } from './by.ts'
import { recorded } from './recording.ts'
import { called, toMediator } from './telling.ts'
import { momentsInVillage } from './terms.ts'
import { nextStep, whyNot } from './words.ts'

/** 退给村里, 交回村委, 退回村里再调 */
const BACK = [
  ...waysToSay(['退', '退回', '退给', '退还', '退回给', '交回', '发回'], ['村里', '村委']),
  ...waysToSay(['退回村'], ['', '里调', '里再调', '里接着调']),
]

/** 退回村里: by the township, with what it found; the village's days begin anew. */
export default defineCommand({
  id: 'hand-back',
  says: ['退回村里'],
  ways: BACK,
  ...BY_MEDIATORS,
  roles: SECRETARY_UP,
  summary: '镇里把调解退回村里接着调',
  args: {
    matter: arg.matter({ of: 'mediation', move: 'handBack', said: true }),
    text: arg.text({ optional: true, report: true, longest: 300 }),
  },
  form: { label: '退回村里' },
  examples: [{ say: '退回村里 61 先量清楚', replies: '退回村里' }],
  async handle(scene, { matter, text }) {
    const { villageId } = matter
    const details = await momentsInVillage(villageId, scene)
    const step = await recorded(scene, matter, 'handBack', text, { orgId: villageId, details })
    if (isRefusal(step)) return refuse(whyNot(step))
    const back = `${no(matter)} 镇里退回村里了，请接着调`
    const why = text ? `：${text}` : ''
    return reply(
      `${called(matter, scene)} 退回村里了`,
      ...toMediator(scene, matter, `${back}${why}\n${nextStep({ ...matter, state: step.to })}`),
      ...(await toSecretaries({ tx: scene.tx, villageId, except: scene.room?.id }, back)),
    )
  },
})

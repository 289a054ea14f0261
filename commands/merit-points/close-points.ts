import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { dropGathering } from '../points-list/raise-list.ts'
import { isOff, keepPoints, whereOn } from './village-points.ts'

/** What was given stays given; nothing new is, and nothing is exchanged until it is turned on again. */
export default defineCommand({
  id: 'close-points',
  says: ['关积分', '停用积分', '关掉积分'],
  summary: '村里不用积分了',
  roles: SECRETARY_UP,
  places: ['cadres', 'members', 'direct'],
  seldom: true,
  args: {},
  form: { label: '关积分', tone: 'warn', settles: '积分' },
  examples: [{ say: '关积分', replies: '不再记分' }],
  async handle(scene) {
    const found = await whereOn(scene)
    if (isOff(found)) return found
    const { tx, confirmed, now } = scene
    if (!confirmed) {
      return {
        reply: {
          text: '关了以后不再记分，也不能兑换；大家已有的分都留着，以后再开还在。要关就回「确认」，不关不用理我',
        },
        ask: { kind: 'confirm', reading: { command: 'close-points', slots: {} }, options: [] },
        outcome: 'asked',
      }
    }
    if (!(await dropGathering({ tx, now }, found.villageId)))
      return refuse('正在列这个月的公示，请过一会儿再发：关积分')
    await keepPoints(tx, found.villageId, { ...found.points, on: false })
    return reply('积分关了，大家已有的分都留着。再开发：开积分')
  },
})

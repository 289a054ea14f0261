import { playing } from '../../src/domain/matter.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { inHours } from '../common/in-hours.ts'
import { no } from '../common/phrases.ts'
import { toPeople } from '../common/tells.ts'
import { isTrue, minutesOf } from './hours.ts'
import { whyNot } from './words.ts'

/** Where nobody has rated it, an officer who knows may say that the hours are true; never one's own. */
export default defineCommand({
  id: 'vouch-hours',
  says: ['核时'],
  summary: '核对志愿者报的时长，属实就算数',
  roles: GRID_UP,
  places: ['cadres', 'members', 'volunteers', 'direct'],
  seldom: true,
  args: { matter: arg.matter({ of: 'order', move: 'vouch' }) },
  examples: [{ say: '核时 12', replies: '#12' }],
  async handle(scene, { matter }) {
    const told = playing(matter, 'holder').flatMap(({ personId, name }) => {
      const minutes = personId === null ? null : minutesOf(matter, personId)
      return personId !== null && minutes !== null ? [{ personId, name, said: inHours(minutes) }] : []
    })
    if (isTrue(matter) && told.length > 0) return reply(`${no(matter)} 的时长已经算数了，不用再核`)
    if (told.length === 0) return refuse(`${no(matter)} 还没有人报时长，不用核`)
    const step = await move(scene, matter, 'vouch')
    if (isRefusal(step)) return refuse(whyNot(step, '别的网格员、村干部或书记', '核'))
    const all = told.map(({ name, said }) => `${name} ${said}`).join('、')
    return reply(
      `${no(matter)} 的时长核好了：${all}`,
      ...(await toPeople(
        scene,
        told.map(({ personId }) => personId),
        `${no(matter)} 您报的时长核过了，算数了。看自己的，私聊我发：我的时长`,
      )),
    )
  },
})

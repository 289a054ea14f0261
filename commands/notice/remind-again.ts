import type { Matter } from '../../src/domain/matter.ts'
import { allows, isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import type { Person } from '../../src/store/index.ts'
import { brief, names, no } from '../common/phrases.ts'
import { silent } from './answers.ts'
import { remindAgainHears } from './hears.ts'
import { roomsOf, toItsGroups } from './sending.ts'
import { whyNot } from './words.ts'
import { asksForAnswer, notice, noticeOf, WRITERS } from './workflow.ts'

/** Once, because its author wants it, and only of what asked for an answer: no reminder comes by itself. */
export default defineCommand({
  id: 'remind-again',
  says: ['再提醒一次', '再提醒一下', '再提醒', '提醒没回的', '提醒一下没回的'],
  hears: remindAgainHears,
  everyday: true,
  summary: '通知里请大家回收到的，没回的再提醒一次',
  roles: WRITERS,
  places: ['cadres', 'direct'],
  args: {
    matter: arg.matter({ of: 'notice', move: 'remind', own: true }),
  },
  form: { label: '再提醒一次' },
  examples: [{ say: '再提醒一次 12', replies: '#12' }],
  async handle(scene, { matter }) {
    const { actor } = scene
    const whose = `${names(matter, 'requester') || '村干部'}或书记`
    if (!actor || !allows(notice.moves.remind.by, matter, actor)) return refuse(`${no(matter)} 要由${whose}来提醒`)
    if (matter.state === 'sent' && !asksForAnswer(matter)) {
      return refuse(`${no(matter)} 没有请大家回收到，就不提醒了。下次在通知里写上「请回收到」`)
    }
    if (noticeOf(matter).reminded) return refuse(`${no(matter)} 已经再提醒过一次了，不再催`)
    const rest = await silent(scene, matter)
    const isForAll = noticeOf(matter).to === 'villagers'
    if (matter.state === 'sent' && rest.length === 0 && !isForAll) return reply(`${no(matter)} 都回了，不用再提醒`)
    const step = await move(scene, matter, 'remind', { details: { reminded: true } })
    if (isRefusal(step)) return refuse(whyNot(step, whose))
    const text = `通知 ${no(matter)} ${brief(matter.title, 60)}：还没回的请看一下，看到回「收到」。回过的不用理`
    if (isForAll) return reply(`${no(matter)} 正在群里再提醒一次，只提醒这一次`, toItsGroups(matter, text))
    return reply(
      `${no(matter)} 正在提醒没回的 ${rest.length} 人，只提醒这一次`,
      ...(await toSilent(scene, matter, rest, text)),
    )
  },
})

/** Each is mentioned in the notice's own group; where there are several, in that of their part of the village. */
async function toSilent(scene: Scene, matter: Matter, rest: readonly Person[], text: string): Promise<readonly Tell[]> {
  const rooms = await roomsOf(scene, matter)
  const groupOf = ({ orgId }: Person) => rooms.find((room) => scene.orgs.isWithin(orgId, room.orgId)) ?? rooms[0]
  return rooms.flatMap((room) => {
    const people = rest.filter((person) => groupOf(person)?.id === room.id).map(({ id }) => id)
    return people.length > 0 ? [{ to: { people, roomId: room.id }, text }] : []
  })
}

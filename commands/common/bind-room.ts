import { ROOM_NAMES, SECRETARY_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { become } from './become.ts'
import { barredBy } from './binding.ts'
import { roomName } from './room-words.ts'

/** A fresh group is bound by one line; one that is something already, or where villagers listen, asks first. */
export default defineCommand({
  id: 'bind-room',
  says: ['绑定本群'],
  turns: true,
  onlyInWeChat: true,
  seldom: true,
  summary: '告诉我这个群是哪个组织的什么群',
  roles: SECRETARY_UP,
  places: 'anywhere',
  asksMembers: true,
  args: {
    org: arg.org(),
    roomKind: arg.roomKind(),
  },
  examples: [
    { say: '绑定本群 青山村党支部 村民群', replies: '村民群' },
    { say: '绑定本群：那良屯，党员群', replies: '党员群' },
  ],
  async handle(scene, { org, roomKind }) {
    const { chatId, room, orgs } = scene
    if (chatId === null) return refuse('请在要绑定的群里发这句话')
    const next = { orgId: org.id, kind: roomKind }
    const barred = barredBy(next, scene)
    if (barred !== null) return refuse(`绑定${barred}的群，要由它的书记或上级来办`)
    if (room?.orgId === next.orgId && room.kind === next.kind) {
      return reply(`这里已经是${roomName(next, orgs)}了。发「帮助」看看能做什么`)
    }
    const reading = { command: 'bind-room', slots: { text: org.name, category: ROOM_NAMES[roomKind] } }
    return become(next, scene, { reading })
  },
})

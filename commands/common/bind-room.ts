import { may, ROOM_NAMES, SECRETARY_UP } from '../../src/domain/roles.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { readers } from '../../src/speech/readers/index.ts'
import { refuse, reply } from '../../src/speech/scene.ts'

export default defineCommand({
  id: 'bind-room',
  says: ['绑定本群'],
  summary: '告诉我这个群是哪个组织的什么群',
  roles: SECRETARY_UP,
  places: 'anywhere',
  args: {
    org: readers.org(),
    roomKind: readers.roomKind(),
  },
  examples: [
    { say: '绑定本群 青山村党支部 村民群', replies: '村民群' },
    { say: '绑定本群：那良屯，党员群', replies: '党员群' },
  ],
  async handle({ tx, bot, chatId, rolesIn, now }, { org, roomKind }) {
    if (chatId === null) return refuse('请在要绑定的群里发这句话')
    if (!may(rolesIn(org.id), SECRETARY_UP)) return refuse(`绑定${org.name}的群，要由它的书记或上级来办`)
    await tx.rooms.bind({ account: bot, chatId, orgId: org.id, kind: roomKind }, now)
    return reply(`绑定好了：这里是${org.name}的${ROOM_NAMES[roomKind]}。发「帮助」看看能做什么`)
  },
})

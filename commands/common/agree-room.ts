import { CADRE_UP, may } from '../../src/domain/roles.ts'
import { type RoomChange, roomChangeKey } from '../../src/domain/room-change.ts'
import { after, days } from '../../src/domain/time.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse } from '../../src/speech/outcome.ts'
import { bindHere } from './binding.ts'

/** The second person's word to a group of villagers becoming one where households are spoken of. */
export default defineCommand({
  id: 'agree-room',
  says: ['同意绑定'],
  summary: '同意把这个群改成村干群或党员群',
  roles: CADRE_UP,
  places: 'anywhere',
  shownTo: 'nobody',
  args: {},
  examples: [{ say: '同意绑定', replies: '村干群' }],
  async handle(scene) {
    const { tx, bot, chatId, actor, rolesIn, room, now } = scene
    const change = (await tx.settings.get(roomChangeKey(bot, chatId ?? ''))) as RoomChange | null
    if (!change || new Date(change.askedAt) < after(now, -days(1))) {
      return refuse('这个群没有等着同意的绑定。要改就由书记发：绑定本群 组织名 群的类型')
    }
    if (actor?.personId === change.personId) return refuse('要另一位来同意：村干部、书记或上级，在这个群里发：同意绑定')
    const places = [change.orgId, ...(room ? [room.orgId] : [])]
    if (!places.every((orgId) => may(rolesIn(orgId), CADRE_UP))) return refuse('要这个组织的村干部、书记或上级来同意')
    return bindHere(change, scene)
  },
})

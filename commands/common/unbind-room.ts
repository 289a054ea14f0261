import { may, ROOM_NAMES, SECRETARY_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import type { Room } from '../../src/store/index.ts'
import { toThoseWhoHad } from './binding.ts'
import { roomName } from './room-words.ts'

/** A group that is replaced, or was dissolved, is nothing to the village any more. Of one that is gone it is said elsewhere. */
export default defineCommand({
  id: 'unbind-room',
  says: ['解绑本群', '解绑群'],
  turns: true,
  seldom: true,
  summary: '这个群不用了；别处的群写上组织和哪种群',
  roles: SECRETARY_UP,
  places: 'anywhere',
  shownTo: 'nobody',
  args: {
    org: arg.org({ optional: true }),
    roomKind: arg.roomKind({ optional: true }),
  },
  form: { label: '解绑', tone: 'warn', onPeople: 'group' },
  examples: [
    { say: '解绑本群', replies: '解绑' },
    { say: '解绑群 青山村党支部 村民群', replies: '青山村党支部的村民群' },
  ],
  async handle(scene, { org, roomKind }) {
    const { tx, room, orgs, rolesIn, confirmed } = scene
    const named = org && roomKind ? await called({ orgId: org.id, kind: roomKind }, scene) : null
    const going = named ?? (room ? [room] : [])
    const [only, second] = going
    if (!only) return refuse(named ? `没有别的${org?.name ?? ''}${ROOM_NAMES[roomKind ?? 'villagers']}了` : HOW)
    if (second)
      return refuse(
        `有 ${going.length} 个${roomName(only, orgs)}，请到还用着的那个群里发：解绑群 ${wayOf(only, scene)}`,
      )
    if (!may(rolesIn(only.orgId), SECRETARY_UP)) return refuse(`${roomName(only, orgs)}要由它的书记或上级来解绑`)
    const heir = await heirOf(only, scene)
    if (!confirmed) return ask(only, heir, scene)
    await tx.rooms.unbind(only, heir)
    const again = `再要用，就在群里发：绑定本群 ${wayOf(only, scene)}`
    return reply(
      `解绑好了：${roomName(only, orgs)}不再由我说话。${again}`,
      ...(await toThoseWhoHad(only, `${scene.actor?.name ?? ''}把${roomName(only, orgs)}解绑了。${again}`, scene)),
    )
  },
})

const HOW = '要解绑哪个群？在那个群里发：解绑本群；群已经没有了，就写上组织和哪种群，例如：解绑群 青山村党支部 村民群'

/** The groups of an organisation and kind, but for the one this is said in. */
async function called({ orgId, kind }: Pick<Room, 'orgId' | 'kind'>, { tx, orgs, room }: Scene) {
  const rooms = await tx.rooms.ofVillage(orgs.villageOf(orgId), [kind])
  return rooms.filter((one) => one.orgId === orgId && one.id !== room?.id)
}

/** Another group of the same organisation and kind says what waits for this one. */
async function heirOf(gone: Room, { tx, orgs }: Scene): Promise<Room | null> {
  const rooms = await tx.rooms.ofVillage(orgs.villageOf(gone.orgId), [gone.kind])
  return rooms.find((one) => one.orgId === gone.orgId && one.id !== gone.id) ?? null
}

function ask(gone: Room, heir: Room | null, { orgs, room }: Scene): Outcome {
  const named = { text: orgs.get(gone.orgId)?.name ?? '', category: ROOM_NAMES[gone.kind] }
  const then = heir ? '等着说的话改到另一个群说' : '等着说的话就不说了'
  return {
    reply: { text: `要把${roomName(gone, orgs)}解绑吗？以后不在那里说话，${then}。要就回「确认」，不要不用理我` },
    ask: {
      kind: 'confirm',
      reading: { command: 'unbind-room', slots: gone.id === room?.id ? {} : named },
      options: [],
    },
    outcome: 'asked',
  }
}

/** `青山村党支部 村民群`, as it is said behind 绑定本群. */
function wayOf({ orgId, kind }: Room, { orgs }: Scene): string {
  return `${orgs.get(orgId)?.name ?? ''} ${ROOM_NAMES[kind]}`
}

import { ROOM_NAMES, SECRETARY_UP } from '../../src/domain/roles.ts'
import { type RoomChange, roomChangeKey } from '../../src/domain/room-change.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { barredBy, bindHere, mayHoldOthers, needsSecond } from './binding.ts'
import { roomName, whatChanges } from './room-words.ts'

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
    const { chatId, room, orgs, confirmed } = scene
    if (chatId === null) return refuse('请在要绑定的群里发这句话')
    const next = { orgId: org.id, kind: roomKind }
    const barred = barredBy(next, scene)
    if (barred !== null) return refuse(`绑定${barred}的群，要由它的书记或上级来办`)
    if (room?.orgId === next.orgId && room.kind === next.kind) {
      return reply(`这里已经是${roomName(next, orgs)}了。发「帮助」看看能做什么`)
    }
    const second = await needsSecond(next, scene)
    const unsure = mayHoldOthers(next, scene)
    if (!room && !second && !unsure) return bindHere(next, scene)
    if (confirmed) return second ? waitForSecond(next, scene) : bindHere(next, scene)
    const now = room ? `这个群现在是${roomName(room, orgs)}。` : ''
    const others = [
      second ? '。这里有村民，还要另一位村干部或上级同意' : '',
      unsure ? '。群里都有谁我没查到，只知道在这里说过话的人，请先看看有没有村民在' : '',
    ].join('')
    return {
      reply: {
        text: `${now}要改成${roomName(next, orgs)}吗？${whatChanges(room, next, orgs)}${others}。要改就回「确认」，不改不用理我`,
      },
      ask: {
        kind: 'confirm',
        reading: { command: 'bind-room', slots: { text: org.name, category: ROOM_NAMES[roomKind] } },
        options: [],
      },
      outcome: 'asked',
    }
  },
})

async function waitForSecond(next: Pick<RoomChange, 'orgId' | 'kind'>, scene: Scene): Promise<Outcome> {
  const { tx, bot, chatId, actor, orgs, now } = scene
  const change: RoomChange = { ...next, personId: actor?.personId ?? '', askedAt: now.toISOString() }
  await tx.settings.set(roomChangeKey(bot, chatId ?? ''), { ...change })
  return reply(
    `还差一位：这里有村民，改成${roomName(next, orgs)}以后村民也看得到户里的事。请另一位村干部、书记或上级一天内在这个群里发：同意绑定`,
  )
}

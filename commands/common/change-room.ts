import { ROOM_KINDS, ROOM_NAMES, SECRETARY_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { become } from './become.ts'
import { barredBy } from './binding.ts'
import { roomName } from './room-words.ts'

const NAMES = ROOM_KINDS.map((kind) => ROOM_NAMES[kind])
const KIND = new RegExp(`^(?:改成|改为|变成)?\\s*(${NAMES.join('|')})$`, 'u')

/** A group that is bound becomes one of another kind, said elsewhere than in it; in it, 绑定本群 says the same. */
export default defineCommand({
  id: 'change-room',
  says: ['改群'],
  hears: { isEvident: ({ category, reason }) => category !== undefined && reason !== undefined },
  seldom: true,
  summary: '一个绑定了的群改成另一种群',
  roles: SECRETARY_UP,
  places: ['cadres', 'town', 'direct'],
  shownTo: 'nobody',
  args: {
    org: arg.org({ optional: true }),
    roomKind: arg.roomKind(),
    next: arg.text({
      ...{ slot: 'reason', called: '改成什么群', among: NAMES, longest: 12 },
      form: { apart: KIND, touching: KIND },
    }),
  },
  form: { label: '改成别的群', tone: 'warn', onPeople: 'group' },
  examples: [{ say: '改群 青山村党支部 党员群 改成 村干群', replies: '要改成青山村党支部的村干群吗' }],
  async handle(scene, { org, roomKind, next: said }) {
    const { tx, orgs } = scene
    const kind = ROOM_KINDS.find((one) => ROOM_NAMES[one] === KIND.exec(said.trim())?.[1])
    if (!org) return refuse('要改哪个群？写上组织和哪种群，比如：改群 青山村党支部 党员群 改成 村干群')
    if (!kind) return refuse(`要改成什么群？${NAMES.join('、')}里写一个`)
    const all = await tx.rooms.ofVillage(orgs.villageOf(org.id), [roomKind])
    const [room, second] = all.filter(({ orgId }) => orgId === org.id)
    const name = roomName({ orgId: org.id, kind: roomKind }, orgs)
    if (!room) return refuse(`没有${name}`)
    if (second) return refuse(`有几个${name}，请到要改的那个群里发：绑定本群 ${org.name} ${ROOM_NAMES[kind]}`)
    const there = { ...scene, bot: room.account, chatId: room.chatId, room }
    const barred = barredBy({ orgId: org.id, kind }, there)
    if (barred !== null) return refuse(`${barred}的群，要由它的书记或上级来改`)
    if (kind === roomKind) return reply(`它本来就是${name}`)
    const slots = { text: org.name, category: ROOM_NAMES[roomKind], reason: ROOM_NAMES[kind] }
    return become({ orgId: org.id, kind }, there, { reading: { command: 'change-room', slots }, elsewhere: true })
  },
})

import { titled } from '../../src/domain/headline.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { ROOM_NAMES, type RoomKind } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import type { Room } from '../../src/store/index.ts'
import { addressed } from '../common/addressed.ts'
import { no } from '../common/phrases.ts'
import { privacyWarning } from '../common/private-words.ts'
import { groups } from '../common/room-words.ts'
import { notifyHears } from './hears.ts'
import { said } from './words.ts'
import { type Notice, notice, noticeOf, WRITERS } from './workflow.ts'

/** The kinds of group a village may be told something in; without one it is the villagers'. */
const KINDS: readonly RoomKind[] = ['villagers', 'members', 'cadres', 'volunteers']

export default defineCommand({
  id: 'notify',
  says: ['通知', '发通知', '发个通知', '下通知'],
  hears: notifyHears,
  everyday: true,
  summary: '给村里的群发通知（先给您看预览）',
  roles: WRITERS,
  places: ['cadres', 'direct'],
  args: {
    category: arg.category({
      among: KINDS.map((kind) => ROOM_NAMES[kind]),
      alsoCalled: { 全体党员: '党员群', 全体村民: '村民群', 全村: '村民群', 全体志愿者: '志愿者群' },
      optional: true,
      called: '发到哪些群',
    }),
    text: arg.text({ published: true, called: '通知什么' }),
  },
  form: { label: '看预览', tone: 'primary', begins: '发通知', insists: ['category'] },
  examples: [
    { say: '通知 明天上午停水', replies: '确认' },
    { say: '通知 党员群 周五晚上开会，请回收到', replies: '确认' },
  ],
  async handle(scene, { category, text }) {
    const { tx, actor, village } = scene
    if (!village || !actor) return refuse('请到村干群里说，我才知道是哪个村的通知')
    const to = KINDS.find((kind) => ROOM_NAMES[kind] === category) ?? 'villagers'
    const { orgIds, words } = await addressed(text, scene, to)
    const rooms = await tx.rooms.ofVillage(village.id, [to], orgIds)
    if (rooms.length === 0) {
      return refuse(`村里还没有绑定${ROOM_NAMES[to]}，发不出去。请先在群里发：绑定本群 组织名 ${ROOM_NAMES[to]}`)
    }
    return preview(await drafted(scene, { text: words, to, orgIds }), rooms, scene)
  },
})

/** The draft; said again at once it is the same. */
async function drafted(scene: Scene, written: Notice): Promise<Matter> {
  const { actor, village, room } = scene
  const { title } = titled(written.text)
  const before = await saidBefore(scene, notice, title, (one) => {
    const { text, to } = noticeOf(one)
    return one.state === notice.start && text === written.text && to === written.to
  })
  if (before) return before
  return raise(scene, notice, {
    villageId: village?.id ?? '',
    orgId: written.orgIds[0] ?? village?.id ?? '',
    title,
    details: { ...written },
    roomId: room?.id ?? null,
    participants: [{ personId: actor?.personId ?? '', name: actor?.name ?? '', part: 'requester' }],
    by: actor?.personId ?? '',
  })
}

/** As the groups will read it, and which those are. */
async function preview(draft: Matter, rooms: readonly Room[], { orgs, tx }: Scene): Promise<Outcome> {
  const { number, villageId } = draft
  const head = `预览 ${no(draft)}，发到 ${groups(rooms, orgs)}：`
  const warning = await privacyWarning(tx, { text: noticeOf(draft).text, villageId, number })
  return reply([head, said(draft), '———', ...warning, `确认 ${number} / 取消 ${number}`].join('\n'))
}

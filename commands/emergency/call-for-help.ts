import { type Matter, playing } from '../../src/domain/matter.ts'
import { after, hours } from '../../src/domain/time.ts'
import { callsAll, type Danger, dangerIn } from '../../src/language/danger.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { reply, type Tell } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import type { Household } from '../../src/store/index.ts'
import { brief, homeName, nickname, no } from '../common/phrases.ts'
import { type Alerted, namesOf, whoIsAlerted } from './alerted.ts'
import { firstHelp } from './first-help.ts'
import { emergency } from './workflow.ts'

/** More cries of one account in an hour reach nobody new; they are still told whom to call. */
const CRIES = 6

export default defineCommand({
  id: 'call-for-help',
  says: ['求救'],
  summary: '有人有危险，马上告诉书记和网格员',
  roles: 'anyone',
  places: 'anywhere',
  forStrangers: true,
  // 求救 谁会弄表格 in a group is talk; said to the bot it is taken at its word.
  hears: { isEvident: ({ text = '' }, { line }) => line.isToBot || dangerIn(text) !== null },
  urgent: (words, isToBot) => (isToBot || callsAll(words) ? dangerIn(words) && { text: words } : null),
  args: { text: arg.text() },
  examples: [{ say: '求救 阿公晕倒了叫不醒', replies: '先打 120' }],
  async handle(scene, { text }) {
    const { tx, now, account, actor, village, orgs } = scene
    const danger = dangerIn(text)
    // In a group they are called by a mention, which rings; what they say next is to the bot.
    const first = `${actor && scene.chatId === null ? `${actor.name}，` : ''}${firstHelp(danger)}`
    const mentions = actor ? [actor.personId] : []
    if (!village || orgs.get(village.id)?.kind !== 'village') return reply(`${first}\n${ALONE}`)
    if (!(await tx.allowances.take(`cries:${account.id}`, CRIES, hours(1), now)))
      return reply(`${first}\n这一小时我已经通知过好几次了，请直接打电话`)
    const household = await householdIn(scene, village.id, text)
    const alerted = await whoIsAlerted(scene, village.id, household)
    if (namesOf(alerted) === '') return reply(`${first}\n${ALONE}`)
    const matter =
      (await stillOpen(scene, village.id)) ?? (await raiseIt(scene, village.id, text, danger, household, alerted))
    const done = `平安了发：完成 ${matter.number}`
    const says = scene.spoken ? '发语音，听到' : '说'
    const alarm = `急！${no(matter)} ${whoSays(scene)}${says}：${brief(text, 80)}\n请马上联系、赶过去，${done}`
    return {
      reply: { text: `${first}\n${no(matter)} 正在通知：${namesOf(alerted)}\n${done}`, mentions },
      tells: tells(scene, matter, alerted, alarm),
    }
  },
})

const ALONE = '我在村里找不到能通知的人，请大声喊邻居，直接打书记、村干部的电话'

/** What this person cried out a short while ago is the same trouble. */
async function stillOpen({ tx, now, actor }: Scene, villageId: string): Promise<Matter | undefined> {
  if (!actor) return undefined
  const open = await tx.matters.newest({ villageId, kind: emergency.kind, states: ['open'] }, 20)
  return open.find(
    (one) =>
      one.createdAt > after(now, -hours(1)) &&
      playing(one, 'requester').some(({ personId }) => personId === actor.personId),
  )
}

function raiseIt(
  scene: Scene,
  villageId: string,
  title: string,
  danger: Danger | null,
  household: Household | null,
  { people }: Alerted,
): Promise<Matter> {
  const { actor, home, room } = scene
  const own = actor ? [{ personId: actor.personId, name: actor.name, part: 'requester' }] : []
  return raise(scene, emergency, {
    villageId,
    orgId: household?.orgId ?? home?.id ?? villageId,
    title,
    details: { danger },
    roomId: room?.id ?? null,
    householdId: household?.id ?? null,
    participants: [...own, ...people.map(({ id, name }) => ({ personId: id, name, part: 'alerted' }))],
    by: actor?.personId ?? null,
  })
}

/** The one household the words name, else the speaker's own. */
async function householdIn({ tx, actor, home }: Scene, villageId: string, text: string): Promise<Household | null> {
  const [named, other] = await tx.households.namedIn(text, villageId)
  if (named && !other) return named
  const own = actor && home ? await tx.households.headedBy(actor.name, home.id) : null
  return own === null ? null : tx.households.byId(own)
}

/** 那良屯 莫老四; of somebody nobody knows, what they call themselves. */
function whoSays({ actor, home, account, room }: Scene): string {
  if (actor) return [homeName(home), actor.name].filter(Boolean).join(' ')
  return `${room ? '群里' : ''}「${nickname(account.name)}」（还没认识）`
}

/** People hear of it themselves, wherever they are reached and whatever the hour; so does the group. */
function tells({ room }: Scene, { villageId }: Matter, { people, group }: Alerted, text: string): readonly Tell[] {
  const direct = people.map(({ id }): Tell => {
    return { to: { person: id, roomId: null }, text, openText: text, discreet: true, atOnce: true }
  })
  return group ? [...direct, { to: { villageId, rooms: [group], except: room?.id }, text }] : direct
}

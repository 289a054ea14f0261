import { MEMBER_UP } from '../../src/domain/roles.ts'
import type { HouseholdRef } from '../../src/speech/args/index.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { each, type Outcome, reply, type Tell } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { no } from '../common/phrases.ts'
import { toPeople, toSecretaries } from '../common/tells.ts'
import { namesHousehold } from '../visit/hears.ts'
import { homeOf } from '../visit/visiting.ts'
import { ALSO_CALLED, EVENTS, eventVisit } from './workflow.ts'

export default defineCommand({
  id: 'event-visit',
  says: ['报事'],
  mistaken: ['保事', '报失', '报时', '报实', '报是', '报市'],
  hears: { isEvident: (found, after) => found.category !== undefined || namesHousehold(found, after) },
  splits: true,
  ages: true,
  summary: '报一件要马上上门的事（四必到）',
  roles: MEMBER_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    household: arg.household({ any: true, many: true }),
    category: arg.category({
      among: EVENTS,
      alsoCalled: ALSO_CALLED,
      asks: `是哪一类？回一个就行：${EVENTS.join('、')}`,
    }),
    text: arg.text({ optional: true }),
  },
  examples: [{ say: '报事 蓝阿婆 急难 骑车摔断腿，在县医院', replies: '蓝阿婆' }],
  handle: (scene, { household, category, text }) => each(household, (one) => report(scene, one, category, text)),
})

async function report(scene: Scene, household: HouseholdRef, category: string, text: string | null): Promise<Outcome> {
  const { tx, actor, room } = scene
  if (!actor) return {}
  // Which household and what happened stay out of the title: reminders may be said where others listen.
  const title = `四必到走访（${category}）`
  const open = await tx.households.openMatters([household.id])
  const same = open.find((one) => one.kind === eventVisit.kind && one.title === title)
  if (same) return reply(`${homeOf(household.called)}（${category}）已经报过了：${no(same)}，联系人去过就记走访`)
  const { liaisons, villageId } = household
  const matter = await raise(scene, eventVisit, {
    villageId,
    orgId: household.orgId,
    title,
    details: { category, ...(text && { text }) },
    roomId: room?.id ?? null,
    householdId: household.id,
    participants: [
      { personId: actor.personId, name: actor.name, part: 'requester' },
      ...liaisons.map(({ id, name }) => ({ personId: id, name, part: 'holder' })),
    ],
    by: actor.personId,
  })
  const others = liaisons.map((one) => one.id).filter((id) => id !== actor.personId)
  const urgent = `${no(matter)} 有一户要马上上门（${category}），请在 24 小时内去看看。是哪一户，私聊我发：查 ${matter.number}`
  const tells: readonly Tell[] =
    liaisons.length > 0
      ? await toPeople(scene, others, urgent, { discreet: true, about: matter })
      : await toSecretaries({ tx, villageId }, urgent)
  const told = liaisons.length > 0 ? '24 小时内要上门' : '这户还没有联系人，已请书记安排人上门'
  return reply(
    `${no(matter)} ${homeOf(household.called)}（${category}）报上了，${told}\n去过了发：走访 户主 情况`,
    ...tells,
  )
}

import { dayOf } from '../../src/domain/day.ts'
import { MEMBER_UP, may, type Role, rolesTowards, SECRETARY_UP } from '../../src/domain/roles.ts'
import { isDueOn } from '../../src/domain/visit.ts'
import type { PersonRef } from '../../src/speech/args/index.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { toPeople } from '../common/tells.ts'
import { handOverEvents } from './hand-over-events.ts'
import { amounts, chargesOf, only, visited } from './handed-over.ts'
import { handOverHears } from './hears.ts'

/** The first person hands over, the second takes over. */
export default defineCommand({
  id: 'hand-over',
  says: ['交接'],
  mistaken: ['交节', '交结', '交界', '交借'],
  hears: handOverHears,
  ages: true,
  summary: '把联系户和负责的公开清单交给另一个人',
  roles: SECRETARY_UP,
  places: ['members', 'cadres', 'direct'],
  form: { label: '交接联系户', onPeople: 'above' },
  args: {
    people: arg.people({ gives: true, called: '旧联系人、新联系人' }),
  },
  examples: [{ say: '交接 韦志强 给 黄美兰', replies: '黄美兰' }],
  async handle(scene, { people }) {
    const { tx, actor, orgs, rolesIn, now } = scene
    const [from, to, more] = people
    if (!actor || !from || !to || more) return refuse('谁交给谁？这样说：交接 旧联系人 给 新联系人')
    const all = await tx.visits.ofLiaison(from.id)
    const moving = all.filter(({ household }) => may(rolesIn(household.orgId), SECRETARY_UP))
    const areas = await areasOf(from, scene)
    const others = only(await chargesOf(from.id, scene), (orgId) => may(rolesIn(orgId), SECRETARY_UP))
    const [first] = [...moving.map(({ household }) => household), ...areas]
    if (!first && others.length === 0) return refuse(`${from.name}没有可以交接的联系户`)
    const holdings = (await tx.people.byId(to.id))?.holdings ?? []
    const mayTake = (orgId: string, { roles }: { readonly roles: readonly Role[] }) =>
      may(rolesTowards(holdings, orgId, orgs), roles)
    if (first && !mayTake(first.orgId, { roles: MEMBER_UP })) {
      return refuse(`${to.name}还不是党员、网格员或村干部，不能接联系户`)
    }
    const taken = only(others, mayTake)
    const left = only(others, (orgId, rule) => !mayTake(orgId, rule))
    if (!first && taken.length === 0) {
      return refuse(`${to.name}不能接 ${amounts(left).join('、')}，请交给村干部或书记`)
    }
    await tx.visits.handOver([...moving, ...areas], to.id, now)
    for (const { owned } of taken) {
      await tx.duties.handOver(
        owned.map(({ id }) => id),
        to.id,
      )
    }
    await handOverEvents(scene, moving, from, to)
    const count = [...visited(moving.length, areas.length), ...amounts(taken)].join('、')
    const due = moving.filter((duty) => isDueOn(dayOf(now), duty)).length
    const dueNow = due > 0 ? `，其中该走访 ${due} 户` : ''
    const records = first ? '，走访记录跟着走' : ''
    const kept = left.length > 0 ? `\n${amounts(left).join('、')}还在${from.name}名下，要交给村干部或书记` : ''
    const where = moving.length > 0 ? '。私聊我发「我的联系户」看是哪几户' : ''
    return reply(
      `${from.name}的 ${count}交给${to.name}了${records}${kept}`,
      ...(await toPeople(scene, [from.id], `${from.name}，您的 ${count}交给${to.name}了，辛苦您这些日子`, {
        discreet: true,
      })),
      ...(await toPeople(scene, [to.id], `${to.name}，${from.name}的 ${count}交给您了${dueNow}${where}`, {
        discreet: true,
      })),
    )
  },
})

/** What is owed to whole parts of the village, as far as the speaker is in charge there. */
async function areasOf({ id }: PersonRef, { tx, rolesIn }: Scene) {
  const { any, whole } = await tx.areas.ofLiaison(id)
  return [...any, ...whole].filter(({ orgId }) => may(rolesIn(orgId), SECRETARY_UP))
}

import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { toPeople } from '../common/tells.ts'
import { liaisonHears } from './hears.ts'
import { ALSO_THERE, barredFrom, begin, noteLiaison, replace, unfit } from './liaisons.ts'
import { homeOf } from './visiting.ts'

/** One household is visited by somebody else from now on, with its window and what came before; 交接 moves all of somebody's. */
export default defineCommand({
  id: 'set-liaison',
  says: ['定联系人', '换联系人', '改联系人'],
  hears: liaisonHears,
  seldom: true,
  summary: '一户由谁联系（换下原来的人）',
  roles: SECRETARY_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    household: arg.household(),
    person: arg.person({ called: '由谁联系', asks: '由谁联系这一户？回名字就行' }),
  },
  form: { label: '换联系人', onPeople: 'household' },
  examples: [{ say: '定联系人 01-02 黄美兰', replies: '黄美兰' }],
  async handle(scene, { household, person }) {
    const { tx, confirmed } = scene
    const home = homeOf(household.called)
    const why = barredFrom(household, scene) ?? (await unfit(person, household, scene))
    if (why) return refuse(why)
    const duties = await tx.visits.ofHouseholds([household.id])
    const others = duties.filter(({ ownerId }) => ownerId !== person.id)
    const names = household.liaisons.filter(({ id }) => id !== person.id).map(({ name }) => name)
    if (others.length === 0 && duties.length > 0) return reply(`${home}本来就由${person.name}联系`)
    if (others.length > 0 && !confirmed) {
      const beside = `要一起联系就发：加联系人 ${household.said} ${person.name}`
      return {
        reply: {
          text: `${home}现在由${names.join('、')}联系，要换成${person.name}吗？换就回「确认」，不换不用理我\n${beside}`,
        },
        ask: {
          kind: 'confirm',
          reading: { command: 'set-liaison', slots: { household: household.said, people: [person.name] } },
          options: [],
        },
        outcome: 'asked',
      }
    }
    if (others.length > 0) await replace(others, person, scene)
    else await begin(household, person, scene)
    noteLiaison(scene, household)
    const gone = others.map(({ ownerId }) => ownerId)
    const list = '私聊我发「我的联系户」看是哪几户'
    return reply(
      `${home}以后由${person.name}联系。${ALSO_THERE}`,
      ...(await toPeople(scene, gone, `您有一户联系户交给${person.name}了，辛苦您这些日子`, { discreet: true })),
      ...(await toPeople(scene, [person.id], `${person.name}，多了一户请您联系。${list}`, { discreet: true })),
    )
  },
})

import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { toPeople } from '../common/tells.ts'
import { liaisonHears } from './hears.ts'
import { ALSO_THERE, barredFrom, begin, noteLiaison, unfit } from './liaisons.ts'
import { homeOf } from './visiting.ts'

/** Somebody visits a household beside those who do. */
export default defineCommand({
  id: 'add-liaison',
  says: ['加联系人'],
  hears: liaisonHears,
  seldom: true,
  summary: '一户多一个人联系',
  roles: SECRETARY_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    household: arg.household(),
    person: arg.person({ called: '由谁联系', asks: '加谁联系这一户？回名字就行' }),
  },
  form: { label: '加联系人', onPeople: 'household' },
  examples: [{ say: '加联系人 01-02 黄美兰', replies: '黄美兰' }],
  async handle(scene, { household, person }) {
    const home = homeOf(household.called)
    const why = barredFrom(household, scene) ?? (await unfit(person, household, scene))
    if (why) return refuse(why)
    if (household.liaisons.some(({ id }) => id === person.id)) return reply(`${home}本来就有${person.name}联系`)
    await begin(household, person, scene)
    noteLiaison(scene, household)
    const list = '私聊我发「我的联系户」看是哪几户'
    return reply(
      `${home}以后${person.name}也联系。加错了就发：取消联系人 ${household.said} ${person.name}。${ALSO_THERE}`,
      ...(await toPeople(scene, [person.id], `${person.name}，多了一户请您联系。${list}`, { discreet: true })),
    )
  },
})

import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { toPeople } from '../common/tells.ts'
import { liaisonHears } from './hears.ts'
import { ALSO_THERE, barredFrom, leave, noteLiaison } from './liaisons.ts'
import { homeOf } from './visiting.ts'

/** Somebody visits a household no more; nobody takes their place. */
export default defineCommand({
  id: 'end-liaison',
  says: ['取消联系人', '去掉联系人'],
  hears: liaisonHears,
  seldom: true,
  summary: '某人不再联系这一户',
  roles: SECRETARY_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    household: arg.household(),
    person: arg.person({ called: '谁不再联系', asks: '谁不再联系这一户？回名字就行' }),
  },
  form: { label: '不再联系', tone: 'warn', onPeople: 'liaison' },
  examples: [{ say: '取消联系人 01-02 韦志强', replies: '韦志强' }],
  async handle(scene, { household, person }) {
    const { tx, confirmed } = scene
    const home = homeOf(household.called)
    const why = barredFrom(household, scene)
    if (why) return refuse(why)
    const duties = await tx.visits.ofHouseholds([household.id])
    const theirs = duties.filter(({ ownerId }) => ownerId === person.id)
    if (theirs.length === 0) return refuse(`${home}没有请${person.name}联系`)
    if (!confirmed) {
      const alone = theirs.length === duties.length ? '，这一户就没有人联系了' : ''
      return {
        reply: {
          text: `${person.name}不再联系${home}吗？${alone && `${alone.slice(1)}。`}对就回「确认」，不对不用理我`,
        },
        ask: {
          kind: 'confirm',
          reading: { command: 'end-liaison', slots: { household: household.said, people: [person.name] } },
          options: [],
        },
        outcome: 'asked',
      }
    }
    await leave(theirs, scene)
    noteLiaison(scene, household)
    return reply(
      `${person.name}不再联系${home}了，走访记录都留着。弄错了就发：加联系人 ${household.said} ${person.name}。${ALSO_THERE}`,
      ...(await toPeople(scene, [person.id], '您有一户联系户不用再走访了，辛苦您这些日子', { discreet: true })),
    )
  },
})

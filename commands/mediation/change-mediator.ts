import { may, rolesTowards, SECRETARY_UP } from '../../src/domain/roles.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { PersonRef } from '../../src/speech/args/index.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { BY_MEDIATORS, MEDIATORS } from './by.ts'
import { toldIn } from './details.ts'
import { recorded } from './recording.ts'
import { inPrivate, toMediator } from './telling.ts'
import { nextStep, whyNot } from './words.ts'

/** 换调解员: one who is kin to a side, or is not trusted by it, makes way. */
export default defineCommand({
  id: 'change-mediator',
  says: ['换调解员', '定调解员'],
  ways: ['改调解员', '换个调解员', '换一个调解员', '调解员换成', '调解员换'],
  summary: '换一个调解员（沾亲带故、有一方不放心的要换）',
  ...BY_MEDIATORS,
  roles: SECRETARY_UP,
  hears: {},
  args: {
    matter: arg.matter({ of: 'mediation', move: 'assign', said: true }),
    people: arg.people({ called: '换成谁', asks: '换成谁？@ 他，或者写名字' }),
  },
  form: { label: '换调解员' },
  examples: [
    { after: { by: 'secretary', say: '纠纷 蓝家莫家争地界 邻里' }, say: '换调解员 1 @李秀英', replies: '李秀英' },
  ],
  async handle(scene, { matter, people }) {
    const [one, second] = people
    if (!one || second) return refuse(`${no(matter)} 一件事一个调解员，比如：换调解员 ${matter.number} @李秀英`)
    if (!(await mayMediate(one, matter.villageId, scene))) {
      return refuse(
        `${one.name}还不是人民调解员、网格员或村干部，办不了调解。要请他来调，先发：角色 ${one.name} 人民调解员`,
      )
    }
    const to = [{ personId: one.id, name: one.name }]
    const step = await recorded(scene, matter, 'assign', one.name, { people: to })
    if (isRefusal(step)) return refuse(whyNot(step))
    const asked = `${no(matter)} 有一起${matter.title}请您调：${toldIn(matter)}\n${nextStep(matter)}`
    return reply(
      `${no(matter)} 换${one.name}来调了`,
      ...inPrivate(matter, one.id === scene.actor?.personId ? [] : [one.id], asked),
      ...toMediator(scene, matter, `${no(matter)} 换人来调了，您不用管了，辛苦您`),
    )
  },
})

/** Whoever is to mediate has to send what only those may who hold such a role. */
async function mayMediate({ id }: PersonRef, villageId: string, { tx, orgs }: Scene): Promise<boolean> {
  const holdings = (await tx.people.byId(id))?.holdings ?? []
  return may(rolesTowards(holdings, villageId, orgs), MEDIATORS)
}

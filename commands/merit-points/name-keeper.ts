import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'
import { toPeople } from '../common/tells.ts'
import { isOff, keepPoints, whereOn } from './village-points.ts'

/** 兑换点: who hands rewards over, besides grid workers and cadres. Named again they are none any more. */
export default defineCommand({
  id: 'name-keeper',
  says: ['兑换点', '积分兑换点'],
  wished: 'always',
  summary: '定谁来发奖品（店主），再发一次就取消',
  roles: SECRETARY_UP,
  places: ['cadres', 'members', 'direct'],
  seldom: true,
  args: { person: arg.person({ called: '谁来发', asks: '由谁来发奖品？回名字就行' }) },
  form: { label: '加上或取消', settles: '积分' },
  examples: [{ say: '兑换点 莫老四', replies: '莫老四来发奖品' }],
  async handle(scene, { person }) {
    const found = await whereOn(scene)
    if (isOff(found)) return found
    const { villageId, points } = found
    const isKeeper = points.keepers.includes(person.id)
    const keepers = isKeeper ? points.keepers.filter((id) => id !== person.id) : [...points.keepers, person.id]
    await keepPoints(scene.tx, villageId, { ...points, keepers })
    if (isKeeper) return reply(`${person.name}以后不发奖品了。要加回来发：兑换点 ${person.name}`)
    return reply(
      `记好了，有人兑换，${person.name}来发奖品。网格员、村干部也能发；取消就再发一次：兑换点 ${person.name}`,
      ...(await toPeople(
        scene,
        [person.id],
        `${person.name}，村里请您发积分奖品。有人兑换我带着编号告诉您，东西给了照着回一句就行`,
      )),
    )
  },
})

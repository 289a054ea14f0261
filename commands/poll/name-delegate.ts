import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { noteReads } from '../../src/speech/note-reads.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { headedBy } from './voices.ts'
import { ASKERS } from './workflow.ts'

/** 户代表: who speaks for a household; its head where nobody was named. Nobody speaks for two. */
export default defineCommand({
  id: 'name-delegate',
  says: ['户代表', '换户代表', '改户代表'],
  summary: '登记一户由谁表态，没登记就是户主',
  roles: ASKERS,
  places: ['cadres', 'members', 'direct'],
  args: {
    household: arg.household({ any: true }),
    person: arg.person({ called: '谁代表', asks: '由谁代表这一户？回名字就行' }),
  },
  seldom: true,
  examples: [{ say: '户代表 01-02 韦志强', replies: '由韦志强表态' }],
  async handle(scene, { household: { id, called }, person }) {
    const { tx } = scene
    const home = await tx.households.byId(id)
    if (!home) return refuse('名册里已经没有这一户了')
    const own = await householdOf(scene, person.id)
    if (own && own.id !== id) return refuse(`${person.name}已经代表 ${own.number} 表态了，一人只代表一户`)
    noteReads(scene, 'name-delegate', [home])
    const isHead = own?.id === id && own.head === person.name
    await tx.households.nameDelegate(id, isHead ? null : person.id)
    return reply(`记好了，${called}由${person.name}表态`)
  },
})

/** The household somebody speaks for already. */
async function householdOf(scene: Scene, personId: string) {
  const named = await scene.tx.households.representedBy(personId)
  if (named) return named
  const person = await scene.tx.people.byId(personId)
  const headed = person && (await headedBy(scene, person))
  // Who named somebody else has no voice of their own there.
  return headed?.delegate ? null : headed
}

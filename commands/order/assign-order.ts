import { type Matter, playing } from '../../src/domain/matter.ts'
import { GRID_UP, HELPERS, may, rolesTowards } from '../../src/domain/roles.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { PersonRef } from '../../src/speech/args/index.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { each, type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { brief, names, no } from '../common/phrases.ts'
import { toPeople, toRequester } from '../common/tells.ts'
import { areAsked, offer } from './offer.ts'
import { phonesFor } from './phones.ts'
import { whyNot } from './words.ts'

export default defineCommand({
  id: 'assign-order',
  says: ['派单'],
  opens: ['让', '叫', '给', '转给', '交给', '安排'],
  splits: true,
  ages: true,
  summary: '把点单派给人',
  roles: GRID_UP,
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'order', move: 'assign', many: true }),
    people: arg.people({ called: '派给谁', anyName: true }),
  },
  form: { labelHeld: '改派', tone: 'primary' },
  examples: [
    { say: '派单 12 @韦志强', replies: '#12' },
    { say: '派单 23 陆大勇', replies: '#23' },
  ],
  async handle(scene, { matter, people }) {
    const asked = scene.confirmed ? null : await askFirst(scene, matter, people)
    return asked ?? each(matter, (one) => assign(scene, one, people))
  },
})

/** Helping is nobody's duty who never offered it: of a plain villager it is asked whether they said yes. */
async function askFirst(
  scene: Scene,
  matters: readonly Matter[],
  people: readonly PersonRef[],
): Promise<Outcome | null> {
  const { tx, orgs, village } = scene
  const plain: string[] = []
  // Who has it already is told so, not asked anew.
  const holds = (id: string) => matters.every((one) => one.state === 'claimed' && isHeldBy(one, id))
  for (const { id, name } of people.filter(({ id }) => !holds(id))) {
    const holdings = (await tx.people.byId(id))?.holdings ?? []
    if (!may(rolesTowards(holdings, village?.id ?? '', orgs), [...HELPERS, ...GRID_UP])) plain.push(name)
  }
  if (plain.length === 0) return null
  const numbers = matters.map(({ number }) => number)
  const who = people.map(({ name }) => name)
  return {
    reply: { text: `${plain.join('、')}是村民，问过愿意去了吗？愿意就回「确认」，我就派` },
    ask: {
      kind: 'confirm',
      reading: { command: 'assign-order', slots: { number: numbers[0] as number, numbers, people: who } },
      options: [],
    },
    outcome: 'asked',
  }
}

const isHeldBy = (matter: Matter, id: string): boolean => playing(matter, 'holder').some((one) => one.personId === id)

async function assign(scene: Scene, matter: Matter, people: readonly PersonRef[]): Promise<Outcome> {
  const to = people.map((one) => one.name).join('、')
  const before = matter.state === 'open' ? [] : playing(matter, 'holder')
  const isTheirs =
    before.length === people.length && people.every(({ id }) => before.some((one) => one.personId === id))
  if (isTheirs) return reply(`${no(matter)} 本来就是${to}在办，不用再派。查进度发：查 ${matter.number}`)
  if (await areAsked(scene, people)) return offer(scene, matter, people)
  const step = await move(scene, matter, 'assign', {
    people: people.map((one) => ({ personId: one.id, name: one.name })),
    note: to,
  })
  if (isRefusal(step)) return refuse(whyNot(step, '网格员、村干部或书记'))
  const fresh = people.filter(({ id }) => !before.some((one) => one.personId === id))
  const gone = before.flatMap(({ personId }) =>
    personId && !people.some(({ id }) => id === personId) ? [personId] : [],
  )
  const phones = await phonesFor(
    scene,
    matter,
    people.map(({ id }) => id),
  )
  const told = await toPeople(
    scene,
    fresh.map((one) => one.id),
    `${no(matter)} 派给您了：${brief(matter.title, 40)}\n点单人：${names(matter, 'requester')}。办好了发：完成 ${matter.number}；去不了发：退单 ${matter.number} 原因${phones.toHelper}`,
  )
  return reply(
    `${no(matter)} 已派给${to}：${brief(matter.title)}`,
    ...told,
    ...(await toPeople(scene, gone, `${no(matter)} 改派给${to}了，您不用去了，辛苦您：${brief(matter.title)}`)),
    ...toRequester(matter, `${no(matter)} 已派给${to}，会来帮您：${brief(matter.title)}${phones.toRequester}`),
    ...phones.tells,
  )
}

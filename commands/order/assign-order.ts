import { type Matter, playing } from '../../src/domain/matter.ts'
import { GRID_UP, HELPERS, may, type Role, rolesTowards } from '../../src/domain/roles.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { PersonRef } from '../../src/speech/args/index.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { nameList } from '../../src/speech/name-list.ts'
import { each, type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { brief, names, no } from '../common/phrases.ts'
import { toPeople, toRequester } from '../common/tells.ts'
import { areUnpaid } from '../service-hours/unpaid.ts'
import { insureFirst } from './dangerous.ts'
import { isAsked, offer } from './offer.ts'
import { phonesFor } from './phones.ts'
import { whyNot } from './words.ts'
import { HELD } from './workflow.ts'

export default defineCommand({
  id: 'assign-order',
  says: ['派单'],
  mistaken: ['拍单', '排单', '牌单'],
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
    const own = matter.find((one) => people.some(({ id }) => isAskedBy(one, id)))
    if (own) return refuse(`${no(own)} 是${names(own, 'requester')}自己点的单，请派给别人：派单 ${own.number} @人`)
    const chosen = await withRoles(scene, people)
    const asked = scene.confirmed ? null : askFirst(matter, chosen)
    const unpaid = chosen.filter(({ roles }) => areUnpaid(roles)).length
    const send = (one: Matter) => assign(scene, one, people, unpaid)
    const give = chosen.some(({ roles }) => isAsked(roles)) ? (one: Matter) => offer(scene, one, people) : send
    return asked ?? each(matter, (one) => (isTheirs(one, people) ? alreadyTheirs(one, people) : give(one)))
  },
})

/** Somebody an order may go to, with their roles towards the village. */
interface Chosen extends PersonRef {
  readonly roles: ReadonlySet<Role>
}

async function withRoles({ tx, orgs, village }: Scene, people: readonly PersonRef[]): Promise<readonly Chosen[]> {
  const chosen: Chosen[] = []
  for (const one of people) {
    const holdings = (await tx.people.byId(one.id))?.holdings ?? []
    chosen.push({ ...one, roles: rolesTowards(holdings, village?.id ?? '', orgs) })
  }
  return chosen
}

/** Helping is nobody's duty who never offered it: of a plain villager it is asked whether they said yes. */
function askFirst(matters: readonly Matter[], people: readonly Chosen[]): Outcome | null {
  // Who has it already is told so, not asked anew.
  const holds = (id: string) => matters.every((one) => one.state === 'claimed' && isHeldBy(one, id))
  const plain = people.filter(({ id, roles }) => !holds(id) && !may(roles, [...HELPERS, ...GRID_UP]))
  if (plain.length === 0) return null
  const numbers = matters.map(({ number }) => number)
  return {
    reply: { text: `${namesOf(plain)}是村民，问过愿意去了吗？愿意就回「确认」，我就派` },
    ask: {
      kind: 'confirm',
      reading: {
        command: 'assign-order',
        slots: { number: numbers[0] as number, numbers, people: people.map(({ name }) => name) },
      },
      options: [],
    },
    outcome: 'asked',
  }
}

const namesOf = (people: readonly PersonRef[]): string => nameList(people.map(({ name }) => name))

const isHeldBy = (matter: Matter, id: string): boolean => playing(matter, 'holder').some((one) => one.personId === id)

/** Whoever asks for help is not sent to help themself. */
const isAskedBy = (matter: Matter, id: string): boolean =>
  playing(matter, 'requester').some((one) => one.personId === id)

/** Whether these and nobody else have it, or were asked. */
function isTheirs(matter: Matter, people: readonly PersonRef[]): boolean {
  const all = HELD.includes(matter.state) ? playing(matter, 'holder') : []
  return all.length === people.length && people.every(({ id }) => isHeldBy(matter, id))
}

async function alreadyTheirs(matter: Matter, people: readonly PersonRef[]): Promise<Outcome> {
  const how = matter.state === 'offered' ? `已经问过${namesOf(people)}了，等着回话` : `本来就是${namesOf(people)}在办`
  return reply(`${no(matter)} ${how}，不用再派。查进度发：查 ${matter.number}`)
}

/** `unpaid`: so many of them give their time. */
async function assign(scene: Scene, matter: Matter, people: readonly PersonRef[], unpaid: number): Promise<Outcome> {
  const to = namesOf(people)
  const before = matter.state === 'open' ? [] : playing(matter, 'holder')
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
    `${no(matter)} 已派给${to}：${brief(matter.title)}${unpaid > 0 ? insureFirst(matter.title, unpaid) : ''}`,
    ...told,
    ...(await toPeople(scene, gone, `${no(matter)} 改派给${to}了，您不用去了，辛苦您：${brief(matter.title)}`)),
    ...toRequester(matter, `${no(matter)} 已派给${to}，会来帮您：${brief(matter.title)}${phones.toRequester}`),
    ...phones.tells,
  )
}

import type { Matter } from '../../src/domain/matter.ts'
import { may } from '../../src/domain/roles.ts'
import { arg, type PersonRef } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import { brief, names, no } from '../common/phrases.ts'
import { watching } from './card.ts'
import { dueOf } from './due.ts'
import { sought } from './find.ts'
import { beginHears } from './hears.ts'
import { nothingFound, tellHow, whichOne } from './how-to.ts'
import { type Parts, partsOf, remarkOf } from './parts.ts'
import type { Power } from './powers.ts'
import { askTalks, talksCalled, whyTalks } from './talks.ts'
import { listOf } from './village-powers.ts'
import { nextStep, standing } from './words.ts'
import { APPLICANT, type Errand, errand, HANDLER, HANDLERS, inStep, WATCHER } from './workflow.ts'

const ID = 'begin-errand'

/** 办 宅基地 @莫老四: a line of the list is begun for somebody. Who does not do such things is told how it is done. */
export default defineCommand({
  id: ID,
  says: ['办', '开始办', '代办', '帮办'],
  hears: beginHears,
  everyday: true,
  summary: '给村民办一件清单上的事，一步一步记着',
  roles: 'anyone',
  shownTo: HANDLERS,
  places: ['cadres', 'members', 'direct', 'villagers'],
  args: {
    text: arg.text({ longest: 80, called: '办什么事' }),
    people: arg.people({ optional: true, amongWords: true, behind: true, called: '给谁办' }),
  },
  form: { begins: '开始办一件事' },
  examples: [{ say: '办 宅基地', replies: '宅基地审批' }],
  async handle(scene, { text, people }) {
    const { tx, actor, village, place } = scene
    if (!actor || !village) return refuse('请到村干群里说，我才知道是哪个村的')
    const { powers } = await listOf(tx, village.id)
    const parts = await partsOf(scene, text, people)
    const found = sought(parts.words, powers)
    const [power, second] = found
    const isTheirs = power !== undefined && power.handler === actor.name
    if (place === 'villagers' || !(may(actor.roles, HANDLERS) || isTheirs)) return tellHow(scene, parts.words)
    if (!power) return refuse(await nothingFound(scene, parts.words, [...new Set(powers.map((one) => one.category))]))
    const who = people.map(({ name }) => `@${name}`).join(' ')
    if (second) return whichOne(found, { id: ID, said: () => [text, who].filter(Boolean).join(' ') })
    return decided(scene, power, parts, { text: [text, who].filter(Boolean).join(' ') })
  },
})
/** What all have to agree to first is asked about before it begins. */
async function decided(scene: Scene, power: Power, parts: Parts, said: { readonly text: string }): Promise<Outcome> {
  const villageId = scene.village?.id ?? ''
  const why = await whyTalks(scene, villageId, power, parts.amount)
  if (parts.talks === undefined) {
    if (!why) return begin(scene, power, parts, null)
    const title = remarkOf(parts.words, power) || power.title
    return askTalks(scene, { villageId, why, title }, ID, said)
  }
  if (parts.talks === 0) return begin(scene, power, parts, { number: null, id: null })
  const decision = await talksCalled(scene, villageId, parts.talks)
  if (!decision) return refuse(`#${parts.talks} 不是四议，请看看编号再发一次`)
  return begin(scene, power, parts, { number: decision.number, id: decision.id })
}

interface Talks {
  readonly number: number | null
  readonly id: string | null
}

async function begin(scene: Scene, power: Power, { words, who, amount }: Parts, talks: Talks | null): Promise<Outcome> {
  const { actor, village, room, now } = scene
  if (!actor || !village) return {}
  const remark = remarkOf(words, power)
  const title = remark ? `${power.title}：${remark}` : power.title
  const isSame = (one: Matter) =>
    one.participants.some(({ part, personId }) => part === APPLICANT && personId === who?.id)
  const before = await saidBefore(scene, errand, title, (one) => (who ? isSame(one) : names(one, APPLICANT) === ''))
  if (before) return reply(`${no(before)} 刚才已经开始办了，不用再发。${nextStep(before)}`)
  const deadline = dueOf(power, 0, now)
  const { steps, takes, publicity } = power
  const one: Errand = {
    ...{ item: power.title, steps, takes, publicity, at: 0, taken: [], amount },
    talks: talks && { number: talks.number },
  }
  const watchers = (await watching(scene, power)).filter(({ id }) => id !== who?.id)
  const matter = await raise(scene, errand, {
    ...{ villageId: village.id, orgId: village.id, title, deadline, parentId: talks?.id ?? null },
    roomId: room?.id ?? null,
    details: { ...inStep(one, deadline === null, now) },
    participants: [
      ...(who ? [{ personId: who.id, name: who.name, part: APPLICANT }] : []),
      { personId: actor.personId, name: actor.name, part: HANDLER },
      ...watchers.map(({ id, name }) => ({ personId: id, name, part: WATCHER })),
    ],
    by: actor.personId,
  })
  const link = talks?.number ? `（四议 #${talks.number}）` : ''
  const forWhom = who ? `（${who.name}）` : ''
  return reply(
    `${no(matter)} ${brief(title, 30)}${forWhom}开始办了${link}\n${standing(matter)}\n${nextStep(matter)}`,
    ...toWhom(scene, matter, who),
  )
}

/** Whom it is for hears that it began, alone. */
function toWhom({ actor }: Scene, matter: Matter, who: PersonRef | null): readonly Tell[] {
  if (!who || who.id === actor?.personId) return []
  const text = `${who.name}，您的「${brief(matter.title, 20)}」开始办了：${standing(matter)}\n看进度发：查 ${matter.number}`
  const openText = `${who.name}，您的事登记好了，看进度私聊我发：查 ${matter.number}`
  return [{ to: { person: who.id, roomId: null }, text, openText }]
}

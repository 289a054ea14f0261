import { GRID_UP, MEMBER_UP, may } from '../../src/domain/roles.ts'
import { tellsOfVillage } from '../../src/language/call.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { reply } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { waysToWrite } from '../../src/speech/resolve/household-number.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import { brief, no } from '../common/phrases.ts'
import { concernHears } from './hears.ts'
import { concern } from './workflow.ts'

export default defineCommand({
  id: 'concern',
  says: ['民情'],
  hears: concernHears,
  mayBeUrgent: true,
  wished: 'with-words',
  offers: {
    reads: (words) => (tellsOfVillage(words) ? { text: words } : null),
    asks: (name, words) => `${name}，要记成一条民情吗？回「确认」就记：${brief(words, 60)}`,
  },
  summary: '记一条民情',
  roles: MEMBER_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    text: arg.text(),
  },
  examples: [{ say: '民情 上屯晚上水压太小', replies: '#' }],
  async handle(scene, { text }) {
    const { actor, village, home, room } = scene
    if (!actor || !village) return {}
    const before = await saidBefore(scene, concern, text)
    if (before) return reply(`${no(before)} 刚才已经记下了，不用再发。要人去办就发：转点单 ${before.number}`)
    const matter = await raise(scene, concern, {
      villageId: village.id,
      orgId: home?.id ?? village.id,
      title: text,
      roomId: room?.id ?? null,
      householdId: await householdIn(text, scene),
      participants: [{ personId: actor.personId, name: actor.name, part: 'requester' }],
      by: actor.personId,
    })
    return reply(
      `${no(matter)} 民情记下了：${brief(text, 40)}\n要人去办就发：转点单 ${matter.number}；查进度发：查 ${matter.number}`,
    )
  },
})

/** The one household that the words name, by head or number, among those the speaker may know. */
async function householdIn(text: string, { tx, actor, village, rolesIn }: Scene): Promise<string | null> {
  const own = actor ? (await tx.visits.ofLiaison(actor.personId)).map((duty) => duty.household) : []
  const wide = village && may(rolesIn(village.id), GRID_UP) ? await tx.households.namedIn(text, village.id) : []
  const numbers = new Set(text.normalize('NFKC').match(NUMBER)?.flatMap(waysToWrite))
  const named = [...own, ...wide].filter(({ head, number }) => text.includes(head) || numbers.has(number))
  const ids = new Set(named.map((one) => one.id))
  const [only, second] = ids
  return only !== undefined && second === undefined ? only : null
}

const NUMBER = /\d{2}-\d{2}(?:-\d{2})?/gu

import { type Matter, playing } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { merged, type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { record } from '../../src/speech/progress.ts'
import { COMING } from '../common/natural-replies.ts'
import { no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { howMany, whenOf, whyNot } from './words.ts'
import { missing, those } from './workflow.ts'

/** 我来, until there are enough; who comes later is in reserve. */
export default defineCommand({
  id: 'join-muster',
  says: ['报名'],
  quoted: [...COMING, '报名', '我报名', '参加', '我参加', '算我', '加我', '加我一个', '我也来', '我也去', '+1'],
  prompts: ['报名'],
  everyday: true,
  countsThings: true,
  summary: '召集帮忙的，报个名',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'muster', move: 'join' }),
  },
  form: { tone: 'primary' },
  examples: [
    { say: '报名 12', replies: '报上了' },
    {
      say: '我来',
      quoting: '召集 #12 修水渠，周六，缺 5 人\n能去的引用这条回「我来」，或发：报名 12',
      replies: '报上了',
    },
  ],
  handle: (scene, { matter }) => join(scene, matter),
})

/** With who speaks, or with them in reserve. */
export async function join(scene: Scene, asked: Matter): Promise<Outcome> {
  const { actor } = scene
  if (!actor) return {}
  const made = await record(scene, asked, 'join')
  if (isRefusal(made)) return refuse(whyNot(made))
  const { matter } = made
  const [own] = made.changes
  if (own?.to === 'reserve') {
    const at = those(matter, 'reserve').length
    return reply(
      `${actor.name}，${no(matter)} 人已经够了，您候补第 ${at} 位，有空位我告诉您。不来了发：来不了 ${matter.number}`,
    )
  }
  const isFull = missing(matter) === 0
  const isOrganiser = playing(matter, 'requester').some(({ personId }) => personId === actor.personId)
  const told =
    isFull && !isOrganiser ? toRequester(matter, `${no(matter)} ${howMany(matter)}，看名单发：查 ${matter.number}`) : []
  return merged(
    `join ${matter.id}`,
    `${no(matter)} 报上了：{}（${howMany(matter)}）\n${whenOf(matter)}到。来不了发：来不了 ${matter.number}`,
    actor.name,
    ...told,
  )
}

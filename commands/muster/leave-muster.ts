import type { Matter } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { reply, type Tell } from '../../src/speech/outcome.ts'
import { record } from '../../src/speech/progress.ts'
import { brief, no } from '../common/phrases.ts'
import { toComers } from './telling.ts'
import { howMany, whenOf } from './words.ts'
import { missing, those } from './workflow.ts'

/** 来不了, 我去不成了, 不来了. */
const CANNOT = ['', '我'].flatMap((who) =>
  ['来不了', '去不了', '来不成', '去不成', '不来', '不去'].flatMap((go) => [
    `${who}${go}了`,
    ...(go.startsWith('不') ? [] : [who + go]),
  ]),
)

/** 来不了 frees a place: the first in reserve has it, and hears so. Why is nobody's business. */
export default defineCommand({
  id: 'leave-muster',
  says: ['来不了'],
  quoted: CANNOT,
  prompts: ['来不了', '召集'],
  // #103 我来不了 is mostly said of something else.
  hears: { onlyQuoted: true },
  everyday: true,
  countsThings: true,
  summary: '报了名又来不了，说一声',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'muster', move: 'leave', said: true }),
    reason: arg.text({ slot: 'reason', optional: true }),
  },
  form: { tone: 'warn' },
  examples: [{ say: '来不了 12', replies: '没关系' }],
  async handle(scene, { matter: asked }) {
    const { actor } = scene
    if (!actor) return {}
    const made = await record(scene, asked, 'leave')
    if (isRefusal(made)) return reply(`${actor.name}，没关系，${no(made.matter)} 您没有报名`)
    const { matter, tells } = await moveUp(scene, made.matter)
    return reply(`${actor.name}，没关系。${no(matter)} ${howMany(matter)}`, ...tells)
  },
})

/** Whoever waits longest takes the place that is free. */
async function moveUp(
  scene: Scene,
  matter: Matter,
): Promise<{ readonly matter: Matter; readonly tells: readonly Tell[] }> {
  const [next] = missing(matter) > 0 ? those(matter, 'reserve') : []
  if (!next || next.personId === null) return { matter, tells: [] }
  const made = await record(scene, matter, 'promote', { people: [next] })
  if (isRefusal(made)) return { matter: made.matter, tells: [] }
  const text = `${no(matter)} 有空位了，您从候补顶上：${brief(matter.title, 40)}，${whenOf(matter)}到。来不了发：来不了 ${matter.number}`
  return { matter: made.matter, tells: await toComers(scene, matter, [next.personId], text) }
}

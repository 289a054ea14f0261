import type { Matter } from '../../src/domain/matter.ts'
import { HELPERS } from '../../src/domain/roles.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { each, type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { besidesCannot, saysCannot } from '../common/natural-replies.ts'
import { aside, brief, names, no } from '../common/phrases.ts'
import { toHelpers, toRequester } from '../common/tells.ts'
import { toDispatcher } from './offer.ts'
import { whyNot } from './words.ts'

export default defineCommand({
  id: 'return-order',
  says: ['退单'],
  mistaken: ['推单'],
  prompts: ['去不了'],
  chooses: (offer, words) => offer.includes('去不了') && saysCannot(words),
  splits: true,
  softened: true,
  summary: '接了去不成，退回去',
  roles: 'anyone',
  places: 'anywhere',
  shownTo: HELPERS,
  args: {
    matter: arg.matter({ of: 'order', move: 'return', many: true }),
    reason: arg.text({ slot: 'reason', optional: true }),
  },
  examples: [{ say: '退单 12 临时要去南宁', replies: '#12' }],
  handle: (scene, { matter, reason }) => each([matter].flat(), (one) => giveBack(scene, one, besidesCannot(reason))),
})

async function giveBack(scene: Scene, matter: Matter, reason: string | null): Promise<Outcome> {
  const step = await move(scene, matter, 'return', { note: reason })
  if (isRefusal(step)) return refuse(whyNot(step, `接单的${names(matter, 'holder')}`))
  if (matter.state === 'offered') return declined(scene, matter, reason)
  const open = `${no(matter)} 退回来了，还没有人接：${brief(matter.title, 40)}\n能去的发：接单 ${matter.number}`
  // Who may take it reads along only in the groups of those who help.
  const areHelpers = scene.room?.kind === 'volunteers' || scene.room?.kind === 'members'
  const back = `${no(matter)} 退回去了，正在另外找人：${brief(matter.title, 40)}`
  return reply(
    `${scene.actor?.name}，${areHelpers ? open : back}`,
    toHelpers(scene, open),
    ...toRequester(matter, `${no(matter)} ${scene.actor?.name}来不了${aside(reason)}，正在另外找人`),
  )
}

/** Who was asked and cannot go owes nobody a reason. */
function declined(scene: Scene, matter: Matter, reason: string | null): Outcome {
  const who = scene.actor?.name ?? ''
  return reply(
    `${who}，没关系，${no(matter)} 另外找人，谢谢您`,
    toHelpers(scene, `${no(matter)} 还没有人接：${brief(matter.title, 40)}\n能去的发：接单 ${matter.number}`),
    ...toDispatcher(
      matter,
      `${no(matter)} ${who}去不了${aside(reason)}，大家还能接。再请人发：派单 ${matter.number} @人`,
    ),
  )
}

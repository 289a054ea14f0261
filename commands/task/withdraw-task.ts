import type { Matter } from '../../src/domain/matter.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { each, type Outcome, refuse } from '../../src/speech/outcome.ts'
import { aside, entitled } from '../common/phrases.ts'
import { toGroups } from '../common/tells.ts'
import { creatorOf, whyNotTask } from './words.ts'
import { unfinished } from './workflow.ts'

export default defineCommand({
  id: 'withdraw-task',
  says: ['撤销任务', '撤任务'],
  summary: '派出去的任务不用办了',
  roles: GRID_UP,
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'task', move: 'withdraw', many: true }),
    reason: arg.text({ slot: 'reason', optional: true }),
  },
  form: { label: '撤销', tone: 'warn' },
  examples: [{ say: '撤销任务 31 镇里不要了', replies: '#31' }],
  handle: (scene, { matter, reason }) => each(matter, (one) => withdraw(scene, one, reason)),
})

async function withdraw(scene: Scene, matter: Matter, reason: string | null): Promise<Outcome> {
  const step = await move(scene, matter, 'withdraw', { note: reason })
  if (isRefusal(step)) {
    return refuse(whyNotTask(step, scene.actor?.name ?? '', creatorOf(matter)))
  }
  const { here, tells } = await toGroups(
    scene,
    unfinished(matter).flatMap((one) => one.personId ?? []),
    `${entitled(matter, 40)}不用办了${aside(reason)}`,
  )
  const gone = `任务 ${entitled(matter, 40)}撤销了，不用办了${aside(reason)}`
  const text = (await recurs(matter, scene)) ? `${gone}\n以后每次也不派了，就发：停止任务 ${matter.number}` : gone
  return { reply: { text, mentions: here }, tells }
}

async function recurs({ villageId, kind, title }: Matter, { tx }: Scene): Promise<boolean> {
  return (await tx.duties.ofVillage(villageId, [kind])).some((duty) => duty.title === title)
}

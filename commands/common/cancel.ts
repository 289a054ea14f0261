import { isRefusal, type Matter, playing } from '../../src/domain/matter.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { move } from '../../src/speech/move.ts'
import { readers } from '../../src/speech/readers/index.ts'
import { each, type Outcome, refuse, reply, type Scene, type Tell } from '../../src/speech/scene.ts'
import { aside, brief, names, no, whyNot, whyNotConcern } from './phrases.ts'
import { toPeople, toRequester } from './tells.ts'

export default defineCommand({
  id: 'cancel',
  says: ['撤单'],
  summary: '不用了，撤回点单或民情',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: readers.matter({ of: ['order', 'concern'], move: 'cancel', many: true }),
    reason: readers.text({ slot: 'reason', optional: true }),
  },
  examples: [{ say: '撤单 12 自己修好了', replies: '#12' }],
  handle: (scene, { matter, reason }) => each(matter, (one) => cancel(scene, one, reason)),
})

async function cancel(scene: Scene, matter: Matter, reason: string | null): Promise<Outcome> {
  const who = scene.actor?.name ?? ''
  const step = await move(scene, matter, 'cancel', { note: reason })
  if (matter.kind === 'concern') {
    return isRefusal(step)
      ? refuse(whyNotConcern(step, `记下它的${names(matter, 'requester')}或书记来撤`))
      : reply(`${who}，民情 ${no(matter)} 撤了`, ...(isOwn(scene, matter) ? [] : told(matter, who, reason)))
  }
  if (isRefusal(step)) return refuse(whyNot(step, `点单人${names(matter, 'requester')}或书记`))
  const holders = playing(matter, 'holder').flatMap((one) => one.personId ?? [])
  const gone = `${no(matter)} ${brief(matter.title)} 已由${who}撤单${aside(reason)}`
  return reply(
    `${who}，${no(matter)} 撤单了`,
    ...(await toPeople(scene, holders, `${gone}，不用去了`)),
    ...(isOwn(scene, matter) ? [] : toRequester(matter, gone)),
  )
}

function isOwn({ actor }: Scene, matter: Matter): boolean {
  return playing(matter, 'requester').some((one) => one.personId === actor?.personId)
}

/** Without its words: what was said at a door is not repeated. */
function told(matter: Matter, who: string, reason: string | null): readonly Tell[] {
  return toRequester(matter, `民情 ${no(matter)} 已由${who}撤了${aside(reason)}`)
}

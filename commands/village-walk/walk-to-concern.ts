import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { no } from '../common/phrases.ts'
import { concern } from '../concern/workflow.ts'
import { walkedIn } from './details.ts'
import { WALKERS } from './rules.ts'
import { whyNot } from './words.ts'

/** What was seen on a walk goes on as 民情 of that place, in one thread. */
export default defineCommand({
  id: 'walk-to-concern',
  says: ['转民情', '转成民情', '转为民情'],
  summary: '把走村看到的事记成民情',
  roles: WALKERS,
  places: ['members', 'cadres', 'town', 'direct'],
  shownTo: 'nobody',
  seldom: true,
  ages: true,
  args: {
    matter: arg.matter({ of: 'walk', move: 'toConcern' }),
    text: arg.text({ optional: true, called: '要管的事' }),
  },
  form: { label: '转民情', tone: 'primary' },
  examples: [{ say: '转民情 1', replies: '记成民情了', after: { by: 'gridWorker', say: '走村 那良屯 今天 水渠堵了' } }],
  async handle(scene, { matter, text }) {
    const { actor } = scene
    const seen = text ?? walkedIn(matter).note
    if (!actor) return {}
    if (seen === null) return refuse(`${no(matter)} 没有写看到什么，这样发：转民情 ${matter.number} 水渠堵了`)
    const step = await move(scene, matter, 'toConcern')
    if (isRefusal(step)) return refuse(whyNot(step))
    const child = await raise(scene, concern, {
      villageId: matter.villageId,
      orgId: matter.orgId,
      title: seen,
      roomId: null,
      parentId: matter.id,
      participants: [{ personId: actor.personId, name: actor.name, part: 'requester' }],
      by: actor.personId,
    })
    return reply(
      `走村 ${no(matter)} 看到的记成民情了：${no(child)}\n要人去办就发：转点单 ${child.number}；查进度发：查 ${child.number}`,
    )
  },
})

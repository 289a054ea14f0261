import { dayOf } from '../../src/domain/day.ts'
import { MEMBER_UP } from '../../src/domain/roles.ts'
import { isDueOn } from '../../src/domain/visit.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { moreOf } from '../../src/speech/few.ts'
import { noteReads } from '../../src/speech/note-reads.ts'
import { reply } from '../../src/speech/outcome.ts'
import { areaLine } from './areas.ts'
import { dutyLine, mostUrgent } from './visiting.ts'

export default defineCommand({
  id: 'my-households',
  says: ['我的联系户'],
  questions: [
    '我负责联系哪几户',
    '我联系的是哪些人家',
    '我包哪几户',
    '我挂钩的户有哪些',
    '分给我的联系户是哪几家',
    '我要联系几户人家',
    '哪几户归我联系',
  ],
  summary: '我联系的户，该去的在前',
  onlyShows: true,
  roles: MEMBER_UP,
  places: ['members', 'cadres', 'direct'],
  args: {},
  examples: [{ say: '我的联系户', replies: '联系户' }],
  async handle(scene) {
    const { tx, actor, now } = scene
    if (!actor) return {}
    const today = dayOf(now)
    const own = await tx.visits.outline(actor.personId)
    const areas = (await tx.areas.ofLiaison(actor.personId)).any.map((one) => areaLine(one, scene))
    if (own.length === 0 && areas.length === 0) return reply(`${actor.name}，花名册上您还没有联系户，要加就找书记`)
    const due = own.filter((one) => isDueOn(today, one)).length
    const shown = await mostUrgent(own, scene)
    noteReads(
      scene,
      'my-households',
      shown.map((one) => one.household),
    )
    const more = own.length - shown.length
    return reply(
      [
        `${actor.name}，您的联系户 ${own.length} 户${due > 0 ? `，该走访 ${due} 户` : ''}：`,
        ...shown.map((one) => dutyLine(one, scene)),
        ...moreOf(more, '户'),
        ...areas,
        '去过了发：走访 户主 情况',
      ].join('\n'),
    )
  },
})

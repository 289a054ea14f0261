import { dayOf } from '../../src/domain/day.ts'
import { MEMBER_UP } from '../../src/domain/roles.ts'
import { byUrgency, isDueOn } from '../../src/domain/visit.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { moreOf } from '../../src/speech/few.ts'
import { noteReads } from '../../src/speech/note-reads.ts'
import { reply } from '../../src/speech/outcome.ts'
import { areaLine, walkLines } from './areas.ts'
import { dayName, dutyLine, mostUrgent } from './visiting.ts'

export default defineCommand({
  id: 'due-visits',
  says: ['该走访'],
  questions: [
    '我还有哪几户没走访',
    '哪些户该去走访了',
    '这个月还要走哪几家',
    '还有几户没去看',
    '我哪户快到期没走',
    '哪家好久没走访了',
    '今天要去走访谁家',
    '下次该去哪户',
  ],
  summary: '这阵子该走访谁',
  onlyShows: true,
  roles: MEMBER_UP,
  places: ['members', 'cadres', 'direct'],
  args: {},
  examples: [{ say: '该走访', replies: '走访' }],
  async handle(scene) {
    const { tx, actor, now } = scene
    if (!actor) return {}
    const today = dayOf(now)
    const own = await tx.visits.outline(actor.personId)
    const due = own.filter((one) => isDueOn(today, one))
    const next = own.toSorted(byUrgency(today)).find((one) => one.fromDay > today)
    const areas = (await tx.areas.ofLiaison(actor.personId)).any.filter((one) => isDueOn(today, one))
    const walks = await walkLines(scene)
    if (due.length === 0 && areas.length === 0) {
      const when = next ? `，下一户 ${dayName(next.dueDay, today)}前` : ''
      return reply([`${actor.name}，这阵子没有该走访的${when}`, ...walks].join('\n'))
    }
    const shown = await mostUrgent(due, scene)
    noteReads(
      scene,
      'due-visits',
      shown.map((one) => one.household),
    )
    const more = due.length - shown.length
    return reply(
      [
        `${actor.name}，该走访 ${due.length + areas.length} 户：`,
        ...shown.map((one) => dutyLine(one, scene)),
        ...moreOf(more, '户'),
        ...areas.map((one) => areaLine(one, scene)),
        ...walks,
        '去过了发：走访 户主 情况',
      ].join('\n'),
    )
  },
})

import { dayOf, plusDays, startOfDay } from '../../src/domain/day.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'

export default defineCommand({
  id: 'snooze',
  says: ['今天别提醒', '今天别提醒了', '今天别提醒我', '今天别提醒我了'],
  exact: ['今天别提醒', '今天别提醒了', '今天别提醒我', '今天别提醒我了'],
  seldom: true,
  summary: '今天不再提醒我',
  roles: 'anyone',
  places: 'anywhere',
  args: {},
  examples: [{ say: '今天别提醒', replies: '明天' }],
  async handle({ tx, actor, saidAt }) {
    if (!actor) return {}
    await tx.people.snooze(actor.personId, startOfDay(plusDays(dayOf(saidAt), 1)))
    return reply(`好的${actor.name}，今天不提醒您了，有事明天再说`)
  },
})

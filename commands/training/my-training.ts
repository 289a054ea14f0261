import { dayOf } from '../../src/domain/day.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { READ } from '../../src/speech/few.ts'
import { reply } from '../../src/speech/outcome.ts'
import { inHours } from '../common/in-hours.ts'
import { brief } from '../common/phrases.ts'
import { cameTo, coursesIn } from './rolls.ts'

/** The courses of the year one came to oneself, told to oneself alone. */
export default defineCommand({
  id: 'my-training',
  says: ['我的培训', '我的课时'],
  summary: '看自己今年参加了哪些培训',
  onlyShows: true,
  roles: 'anyone',
  places: ['direct'],
  seldom: true,
  args: {},
  examples: [{ say: '我的培训', replies: '培训' }],
  async handle({ tx, actor, village, now }) {
    if (!actor || !village) return {}
    const year = dayOf(now).slice(0, 4)
    const own = (await coursesIn({ villageId: village.id, year }, tx)).filter(({ row }) =>
      cameTo(row).some(({ personId }) => personId === actor.personId),
    )
    if (own.length === 0) return reply(`${actor.name}，今年还没有参加过培训。群里开了培训，来的人签到就记上`)
    const sum = own.reduce((all, { course }) => all + (course.minutes ?? 0), 0)
    const lines = own.slice(-READ).map(({ day, course }) => {
      const took = course.minutes === null ? '' : ` ${inHours(course.minutes)}`
      return `${day.slice(5)} ${brief(course.topic, 20)}${took}`
    })
    return reply(
      [`${actor.name}，今年参加培训 ${own.length} 次${sum > 0 ? `，${inHours(sum)}` : ''}`, ...lines].join('\n'),
    )
  },
})

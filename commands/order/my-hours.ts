import { dayOf } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'
import { brief, no } from '../common/phrases.ts'
import { inHours, isTrue, minutesOf, VOLUNTEERS } from './hours.ts'
import { order } from './workflow.ts'

/** Nobody helps more often in a year; what is older is in the ledger. */
const MOST = 500
/** So many of the last are named. */
const NAMED = 5

/** One's own hours of the year, told to oneself alone. */
export default defineCommand({
  id: 'my-hours',
  says: ['我的时长', '我的志愿时长', '我的服务时长'],
  summary: '看自己今年帮了多少个小时',
  roles: 'anyone',
  places: ['direct'],
  shownTo: VOLUNTEERS,
  args: {},
  examples: [{ say: '我的时长', replies: '时长' }],
  async handle({ tx, actor, village, now }) {
    if (!actor) return {}
    const player = { personId: actor.personId, part: 'holder' }
    const states = ['done', 'unrated', 'closed']
    const all = village ? await tx.matters.list({ villageId: village.id, kind: order.kind, states, player }, MOST) : []
    const year = dayOf(now).slice(0, 4)
    const own = all.flatMap((matter) => {
      const minutes = dayOf(matter.enteredAt).startsWith(year) ? minutesOf(matter, actor.personId) : null
      return minutes === null ? [] : [{ matter, minutes }]
    })
    if (own.length === 0) return reply(`${actor.name}，今年还没有记下时长。帮完忙会问您用了多久，答了就记`)
    const sum = (isCounted: boolean) =>
      own.filter(({ matter }) => isTrue(matter) === isCounted).reduce((all, { minutes }) => all + minutes, 0)
    const waits = sum(false)
    return reply(
      [
        `${actor.name}，今年的志愿时长 ${inHours(sum(true))}${waits > 0 ? `，还有 ${inHours(waits)} 等人核` : ''}`,
        ...own.slice(-NAMED).map(({ matter, minutes }) => line(matter, minutes)),
        '以全国志愿服务信息系统登记的为准',
      ].join('\n'),
    )
  },
})

function line(matter: Matter, minutes: number): string {
  const day = dayOf(matter.enteredAt).slice(5)
  return `${day} ${no(matter)} ${brief(matter.title, 16)} ${inHours(minutes)}${isTrue(matter) ? '' : '（等核）'}`
}

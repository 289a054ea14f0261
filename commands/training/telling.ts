import { isRefusal } from '../../src/domain/workflow.ts'
import { minutesSpent } from '../../src/language/spent.ts'
import { withoutThanks } from '../../src/language/talk.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { record } from '../../src/speech/progress.ts'
import { inHours } from '../common/in-hours.ts'
import { names, no } from '../common/phrases.ts'
import { COURSE, courseOf } from './course.ts'

/** Nobody teaches longer at a stretch: three days; in minutes. */
const LONGEST = 3 * 24 * 60

/** 课时 12 2小时, said by who organised it. */
export const tellLength: Shared = async (scene, matter, { text }) => {
  const course = courseOf(matter)
  if (!course) return refuse(`${no(matter)} 不是培训，不用记课时。看签到发：签到情况 ${matter.number}`)
  const minutes = minutesSpent(withoutThanks(text ?? ''))
  if (minutes === null || minutes === 'vague' || minutes > LONGEST) {
    return { reply: { text: `大约是几个小时？这样发：课时 ${matter.number} 2小时` }, outcome: 'asked' }
  }
  const details = { [COURSE]: { ...course, minutes } }
  const made = await record(scene, matter, 'tellLength', { note: inHours(minutes), details })
  if (isRefusal(made)) return refuse(`${no(matter)} 要由发起的${names(matter, 'requester') || '人'}来记`)
  return reply(`${no(matter)} 记了 ${inHours(minutes)}。全年的私聊我发：培训名册`)
}

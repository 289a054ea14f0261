import { dayOf } from '../../src/domain/day.ts'
import { CADRE_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { cadenceOf, deadlineText } from '../../src/speech/deadline.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { toPeople } from '../common/tells.ts'
import { nextTask } from '../task/next-task.ts'
import { beginMentoringHears } from './hears.ts'
import { APPRENTICE, MENTOR, mentoringDuty } from './round.ts'

/** Where no period was said: the end of each month. */
const USUAL = 'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1'
const HOW = '请这样发：帮带 @导师 @徒弟 每月底'

/** The first teaches, the second learns. */
export default defineCommand({
  id: 'begin-mentoring',
  says: ['帮带'],
  hears: beginMentoringHears,
  summary: '结对帮带：谁带谁，每期写两行',
  roles: CADRE_UP,
  places: ['cadres', 'members', 'direct'],
  args: {
    people: arg.people({ called: '导师、徒弟' }),
    date: arg.date({ tense: 'future', optional: true }),
  },
  examples: [{ say: '帮带 @韦志强 @蓝春燕 每月底', replies: '韦志强带蓝春燕' }],
  async handle(scene, { people, date }) {
    const { tx, actor, village, now } = scene
    if (!actor || !village) return refuse('请到村里的群里说，我才知道是哪个村的')
    const [mentor, apprentice, third] = people
    if (!mentor || !apprentice || third || mentor.id === apprentice.id) return refuse(`一次说两个人。${HOW}`)
    const cadence = date ? cadenceOf(date) : USUAL
    const next = cadence === null ? null : nextTask(cadence, now, dayOf(now))
    if (!cadence || !next) return refuse(`多久一次没看懂。${HOW}`)
    const title = `${mentor.name}带${apprentice.name}`
    const known = (await tx.duties.ofVillage(village.id, [mentoringDuty.kind])).find(
      ({ details }) => details[MENTOR] === mentor.id && details[APPRENTICE] === apprentice.id,
    )
    if (known) return reply(`${title}已经记着了，不用再发。要停就发：停止任务 ${title}`)
    await tx.duties.begin({
      ...{ kind: mentoringDuty.kind, villageId: village.id, orgId: village.id, ownerId: mentor.id, title, cadence },
      ...{ window: next, dueAt: next.dueAt, now },
      details: { account: scene.bot, roomId: null, [MENTOR]: mentor.id, [APPRENTICE]: apprentice.id },
    })
    const until = deadlineText(next.deadline, now)
    return reply(
      `记下了：${title}，每期写两行。头一期 ${until} 前\n要停就发：停止任务 ${title}`,
      ...(await toPeople(
        scene,
        [mentor.id, apprentice.id].filter((id) => id !== actor.personId),
        `${title}，结对帮带从今天开始，辛苦二位。到时我来问一声，写两行就行（头一期 ${until} 前）`,
      )),
    )
  },
})

import { dayOf, monthAndDay } from '../../src/domain/day.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { asks } from '../../src/language/talk.ts'
import { arg } from '../../src/speech/args/index.ts'
import { dayBeen } from '../../src/speech/day-said.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { whyNotDisclosure } from './publications.ts'
import { PUBLISHERS, publicationOf } from './workflow.ts'

/** The paper on the wall, which the law asks for beside the groups (村民委员会组织法 §35). Nobody has to send a picture of it. */
export default defineCommand({
  id: 'note-posted',
  says: ['已上墙', '上墙了', '贴墙了'],
  hears: { opens: ({ rest }, { number }) => number !== undefined && !asks(rest) },
  everyday: true,
  summary: '公告贴到公开栏墙上了，记一笔',
  roles: PUBLISHERS,
  places: ['cadres', 'direct'],
  args: {
    matter: arg.matter({ of: 'disclosure', move: 'post', said: true }),
    date: arg.date({ tense: 'past', optional: true }),
  },
  form: { label: '已上墙' },
  examples: [{ say: '已上墙 40', replies: '上墙' }],
  async handle(scene, { matter, date }) {
    const been = dayBeen(date, scene.saidAt)
    if ('wrong' in been)
      return refuse(`${no(matter)} 是哪天贴的？请写今天或以前的日子，比如：已上墙 ${matter.number} 昨天`)
    const { publishedAt } = publicationOf(matter)
    if (publishedAt !== undefined && been.day < dayOf(new Date(publishedAt))) {
      const since = monthAndDay(dayOf(new Date(publishedAt)))
      return refuse(`${no(matter)} ${since}才公开，请核对日子。这样发：已上墙 ${matter.number} 今天`)
    }
    const step = await move(scene, matter, 'post', { note: monthAndDay(been.day), details: { postedDay: been.day } })
    if (isRefusal(step)) return refuse(whyNotDisclosure(step, '村干部或书记'))
    return reply(`${no(matter)} 记下了，${monthAndDay(been.day)}上墙`)
  },
})

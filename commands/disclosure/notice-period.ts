import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { normalize } from '../../src/language/fold.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { settle } from '../../src/speech/org-setting.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { LEAST_DAYS, MOST_DAYS, NOTICE_PERIOD, periodIn } from './period.ts'

const FORM = /^(?:改成|改为|定为|是|要)?\s*(\d{1,4})\s*[天日]?$/u

/** A village sets it for itself, a township for its villages that set nothing; what is already up keeps its day. */
export default defineCommand({
  id: 'notice-period',
  says: ['公示期', '公布期'],
  summary: '公开的东西要公布多少天（法律规定至少 15 天）',
  roles: SECRETARY_UP,
  places: ['cadres', 'town', 'direct'],
  args: { text: arg.text({ optional: true, longest: 12, form: { apart: FORM, touching: FORM } }) },
  seldom: true,
  examples: [
    { say: '公示期', replies: '15 天' },
    { say: '公示期 20天', replies: '20 天' },
  ],
  async handle(scene, { text }) {
    const { tx, village } = scene
    if (!village) return refuse('请到村里的群里说，我才知道是哪个村')
    const [, said] = FORM.exec(normalize(text ?? '').trim()) ?? []
    if (said === undefined) {
      return reply(`公开的要公布 ${await periodIn(scene, village.id)} 天，没满不能随便撤\n要改就发：公示期 20天`)
    }
    const days = Number(said)
    if (days < LEAST_DAYS) {
      return refuse(`《村民委员会组织法》第三十五条：公布至少 ${LEAST_DAYS} 天，只能更长。这样发：公示期 20天`)
    }
    if (days > MOST_DAYS) return refuse(`最长 ${MOST_DAYS} 天。这样发：公示期 20天`)
    await settle(tx, village.id, NOTICE_PERIOD, days)
    return reply(`记好了，以后公开的公布 ${days} 天；已经公布的不变`)
  },
})

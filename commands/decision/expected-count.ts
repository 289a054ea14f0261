import { dayOf } from '../../src/domain/day.ts'
import { normalize } from '../../src/language/fold.ts'
import { chineseNumber } from '../../src/language/numerals.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { BODIES, BODY_NAMES, bodyCalled } from './bodies.ts'
import { expectedWords } from './rule-words.ts'
import { expectedIn, keepExpected } from './village-bodies.ts'

const FROM_ROSTER = '照名册'
const FORM = new RegExp(
  `^(${BODY_NAMES.join('|')})[\\s,:]*(?:有|是|共)?\\s*(\\d{1,6}|[零一二两三四五六七八九十百千]{1,7}|${FROM_ROSTER})\\s*[人名位户个]?$`,
  'u',
)

/** How many should come where the roster does not say; kept with the day it was counted. */
export default defineCommand({
  id: 'expected-count',
  says: ['应到'],
  hears: { isEvident: ({ text }) => text !== undefined },
  summary: '记下一个会应到多少人',
  roles: ['cadre', 'secretary'],
  places: ['cadres', 'direct'],
  args: {
    text: arg.text({ longest: 40, form: { apart: FORM, touching: FORM } }),
  },
  seldom: true,
  examples: [{ say: '应到 村民代表会议 33', replies: '应到 33 人' }],
  async handle(scene, { text }) {
    const { tx, village, now } = scene
    if (!village) return {}
    const [, called = '', said = ''] = FORM.exec(normalize(text).trim()) ?? []
    const id = bodyCalled(called)
    if (id === null) return refuse('请写会的名字和人数，比如：应到 村民代表会议 33')
    const body = BODIES[id]
    if (body.ofGroup) return refuse(`${body.name}的应到照各屯的名册数，开会时也可以写明：应到30`)
    const isRoster = said === FROM_ROSTER
    const count = /^\d/u.test(said) ? Number(said) : chineseNumber(said)
    if (!isRoster && !count) return refuse(`应到至少 1 ${body.unit}，比如：应到 ${body.name} 33`)
    await keepExpected(tx, village.id, id, { expected: isRoster || !count ? undefined : { count, day: dayOf(now) } })
    const expected = await expectedIn(scene, village.id, id)
    if (!expected) return reply(`记好了。名册里还数不出${body.name}有多少${body.unit}，开会时写明就行：应到30`)
    const back = isRoster || body.counts === null ? '' : `\n要照名册数发：应到 ${body.name} ${FROM_ROSTER}`
    return reply(`记好了，${body.name}${expectedWords(body, expected)}${back}`)
  },
})

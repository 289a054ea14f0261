import { playing } from '../../src/domain/matter.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'
import { NOTHING_SAID } from '../../src/speech/shared.ts'
import { aside } from '../common/phrases.ts'
import { reject } from './answering.ts'
import { BY_DEPARTMENT } from './by.ts'
import { ofDepartment, ownDepartment } from './department.ts'
import { ANSWER_BY } from './details.ts'
import { isNotOurs } from './hears.ts'
import { toHearOfTheEnd, toTown } from './telling.ts'
import { called, namesOfThose, numbered } from './words.ts'
import { AT_IT, UNDERWAY } from './workflow.ts'

/** 退哨: by a department, once the township sends somebody else; the second time the county decides. The others go on. */
export default defineCommand({
  id: 'return-whistle',
  says: ['退哨'],
  splits: true,
  chooses: (offer, words) => offer.includes('退哨') && isNotOurs(words),
  summary: '不是我们管的，退回镇里',
  ...BY_DEPARTMENT,
  args: {
    matter: arg.matter({ of: 'whistle', move: 'giveBack' }),
    reason: arg.text({ slot: 'reason', asks: '为什么退？请带上原因再发一次，比如：退哨 80 不属我站' }),
  },
  form: { tone: 'warn' },
  examples: [{ say: '退哨 8 不属我站', replies: '退回镇里' }],
  async handle(scene, { matter, reason }) {
    const own = ownDepartment(matter, scene)
    // Before anybody was sent it is the township's to give back to the village.
    if (!own && !UNDERWAY.some((state) => state === matter.state))
      return reject(scene, matter, { ...NOTHING_SAID, reason })
    const others = playing(matter, 'responder').filter(
      ({ personId, state }) => personId !== null && !own?.people.includes(personId) && state !== 'returned',
    )
    const again = matter.details.returned === true
    const alone = others.length === 0
    const deed =
      !alone && others.every(({ state }) => state === 'done') ? 'stepBack' : alone && again ? 'giveUp' : 'giveBack'
    const made = await ofDepartment(
      scene,
      matter,
      deed,
      reason,
      alone ? { returned: true, ...(deed === 'giveUp' && { [ANSWER_BY]: null }) } : {},
    )
    if ('instead' in made) return made.instead
    const { name } = made.own
    const gaveBack = `${called(matter)} ${deed === 'giveUp' ? '第二次退，等县里定' : '退回镇里了'}${aside(reason)}`
    if (made.matter.state === 'done')
      return reply(gaveBack, ...(await toHearOfTheEnd(scene, matter, `${name}退哨，别的部门都办好了`)))
    const then =
      deed === 'giveUp'
        ? `第二次退了，请报县里定。定了发：上会 ${numbered(matter)} 结果；要再派就发：派哨 ${numbered(matter)} 主办 部门名`
        : alone
          ? `请一个工作日内改派，发：派哨 ${numbered(matter)} 主办 部门名`
          : `${namesOfThose(made.matter, ...AT_IT)}接着办`
    return reply(gaveBack, ...(await toTown(scene, matter, `${called(matter)} ${name}退哨${aside(reason)}。${then}`)))
  },
})

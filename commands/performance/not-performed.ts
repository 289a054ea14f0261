import { masked } from '../../src/domain/mask.ts'
import { HOLDER, type Matter, playing } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { waysToSay } from '../../src/speech/ways-to-say.ts'
import { brief, no } from '../common/phrases.ts'
import { mediationHears } from '../mediation/hears.ts'
import { inPrivate } from '../mediation/telling.ts'
import { nextStep, whyNot } from './words.ts'

/** 没履行, 还没做到, 一直没兑现 */
const NOT_DONE = [
  ...waysToSay(
    ['没', '没有', '还没', '还没有', '一直没', '未', '到现在没', '到现在还没'],
    ['履行', '做到', '照做', '兑现'],
  ),
  '不履行',
]

/** 没履行 62: what was agreed is still to be done. Whoever mediated hears of it in private; nobody is shamed. */
export default defineCommand({
  id: 'not-performed',
  says: ['没履行'],
  ways: NOT_DONE,
  hears: mediationHears,
  everyday: true,
  countsThings: true,
  summary: '调解时约好的事还没做到，告诉调解员',
  roles: 'anyone',
  places: ['cadres', 'direct'],
  args: {
    matter: arg.matter({ of: 'performance', move: 'unmet', said: true }),
    text: arg.text({ optional: true, report: true, longest: 200 }),
  },
  form: { label: '还没做到', tone: 'warn' },
  examples: [
    {
      after: { by: 'secretary', say: '纠纷 蓝家莫家争地界 邻里\n愿调 1\n达成 1 莫家退半米 后天前\n已签 1' },
      say: '没履行 2',
      replies: '还没做到',
    },
  ],
  async handle(scene, { matter, text }) {
    const { actor } = scene
    const step = await move(scene, matter, 'unmet')
    if (isRefusal(step)) return refuse(whyNot(step))
    const mediators = playing(matter, HOLDER).flatMap(({ personId }) => personId ?? [])
    const others = mediators.filter((id) => id !== actor?.personId)
    const isMediators = others.length < mediators.length || mediators.length === 0
    const why = text === null ? '' : `：${brief(masked(text), 80)}`
    const told = `${no(matter)} ${actor?.name ?? ''}说还没做到${why}\n${await whatThen(scene, matter)}`
    return reply(
      isMediators
        ? `${no(matter)} 记下了，还没做到\n${await whatThen(scene, matter)}`
        : `${no(matter)} 记下了，还没做到，已私下告诉调解员\n有难处跟调解员讲；${nextStep(matter)}`,
      ...inPrivate(matter, others, told),
    )
  },
})

/** 催一催, 再调, 起诉: what is open to whoever mediated (人民调解法 §31–33). */
async function whatThen({ tx }: Scene, matter: Matter): Promise<string> {
  const agreedIn = (await tx.threads.around(matter.id)).before.at(-1)
  const anew = agreedIn ? `要重新调发：回访 ${agreedIn.number} 没履行；` : ''
  return `请再劝一劝，${nextStep(matter)}\n${anew}硬是不肯的，可以去法院`
}

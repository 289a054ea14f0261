import { HOLDER, playing } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { descendantDone } from '../../src/speech/thread.ts'
import { waysToSay } from '../../src/speech/ways-to-say.ts'
import { no } from '../common/phrases.ts'
import { doneHears } from '../mediation/hears.ts'
import { inPrivate } from '../mediation/telling.ts'
import { whyNot } from './words.ts'

/** 履行了, 已经履行完了, 做到了, 兑现了 */
const DONE = [
  ...waysToSay(['履行', '已履行', '已经履行', '都履行'], ['了', '完', '完了', '好了', '完毕']),
  ...['已履行', '已经履行'],
  ...waysToSay(['', '都', '已', '已经'], ['做到', '照做', '兑现'], ['了']),
  ...['已做到', '已照做', '已兑现'],
]

/** 完成 62 says the same. Nothing of it is repeated where others listen. */
export const perform: Shared = async (scene, matter) => {
  const step = await move(scene, matter, 'finish')
  if (isRefusal(step)) return refuse(whyNot(step))
  const mediators = playing(matter, HOLDER).flatMap(({ personId }) => personId ?? [])
  const others = mediators.filter((id) => id !== scene.actor?.personId)
  return reply(
    `${no(matter)} 记下了，说到做到，谢谢您！`,
    ...inPrivate(matter, others, `${no(matter)} 约好的事做到了`),
    ...(await descendantDone(scene, matter)),
  )
}

export default defineCommand({
  id: 'perform',
  says: ['履行', '履行了', '已履行'],
  ways: DONE,
  hears: doneHears,
  everyday: true,
  countsThings: true,
  summary: '调解时约好的事做到了，报一声',
  roles: 'anyone',
  places: ['cadres', 'direct'],
  args: {
    matter: arg.matter({ of: 'performance', move: 'finish', said: true }),
    text: arg.text({ optional: true, report: true, longest: 200 }),
  },
  form: { label: '做到了', tone: 'primary' },
  examples: [
    {
      after: { by: 'secretary', say: '纠纷 蓝家莫家争地界 邻里\n愿调 1\n达成 1 莫家退半米 后天前\n已签 1' },
      say: '履行 2',
      replies: '谢谢',
    },
  ],
  handle: async (scene, { matter, text }) => perform(scene, matter, { text, reason: null, rating: null }),
})

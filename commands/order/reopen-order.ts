import type { Matter } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { aside, brief, entitled, names, no } from '../common/phrases.ts'
import { toHelpers, toSecretaries } from '../common/tells.ts'
import { whyNot } from './words.ts'

/** What is asked for again once it is in one of these. */
const ENDED: readonly string[] = ['unrated', 'closed', 'cancelled']

/** 重开: it was called done and is not, also weeks after nobody rated it. */
export default defineCommand({
  id: 'reopen-order',
  says: ['重开'],
  summary: '说办好了其实没好，重新找人',
  roles: 'anyone',
  places: 'anywhere',
  seldom: true,
  args: {
    matter: arg.matter({ of: 'order', move: 'reopen' }),
    reason: arg.text({ slot: 'reason', optional: true }),
  },
  examples: [{ say: '重开 12 又漏水了', replies: '#12' }],
  async handle(scene, { matter, reason }) {
    const step = await move(scene, matter, 'reopen', { note: reason, details: { reopened: true } })
    if (isRefusal(step)) {
      const isOver = step.refused !== 'not-allowed' && ENDED.includes(matter.state)
      const again = isOver ? `。还要人帮忙，请重新发：点单 ${brief(matter.title, 40)}` : ''
      return refuse(whyNot(step, `点单人${names(matter, 'requester')}`, '重开') + again)
    }
    return reopened(scene, matter, `还没办好${aside(reason)}`)
  },
})

/** Whoever asked, the secretary and the helpers hear that it is open again, and why. */
export async function reopened(scene: Scene, matter: Matter, why: string): Promise<Outcome> {
  const toSee = await toSecretaries(
    { tx: scene.tx, villageId: matter.villageId, except: scene.room?.id },
    `请书记看一看：${entitled(matter)}${why}。原来是${names(matter, 'holder')}办的，已重新找人`,
  )
  return reply(
    `${scene.actor?.name ?? ''}，${no(matter)} 没办好，对不住。我重新找人${toSee.length > 0 ? '，也告诉书记了' : ''}`,
    ...toSee,
    toHelpers(scene, `${no(matter)} 还没办好，要再去一次：${brief(matter.title, 40)}\n能去的发：接单 ${matter.number}`),
  )
}

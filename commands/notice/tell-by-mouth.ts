import { mayRecord } from '../../src/domain/household-sight.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { MEMBER_UP } from '../../src/domain/roles.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg, type HouseholdRef } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { homeOf } from '../visit/visiting.ts'
import { toldVillagers, untoldHomes } from './by-mouth.ts'
import { toldHears } from './hears.ts'
import { groupsOf, whyNot } from './words.ts'
import { noticeOf } from './workflow.ts'

/** How often it is tried again on the notice as somebody faster left it. */
const TRIES = 5

export default defineCommand({
  id: 'tell-by-mouth',
  says: ['已告知', '告知了'],
  hears: toldHears,
  everyday: true,
  // 收到，已告知 01-01; 我已告知蓝阿婆: whatever leads to it, a household says enough.
  wished: 'always',
  summary: '没有微信的户，已经捎话了',
  roles: MEMBER_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    household: arg.household({ many: true }),
    matter: arg.matter({ of: 'notice', said: true, optional: true }),
  },
  examples: [{ say: '已告知 01-01', replies: '01-01' }],
  async handle(scene, { household: homes, matter }) {
    const barred = homes.find(({ viewer }) => !mayRecord(viewer))
    if (barred) return refuse(`${homeOf(barred.called)}不是您的联系户，要由联系人或网格员来记`)
    const lately = await toldVillagers(scene)
    const isTold = (one: Matter) => homes.every(({ id }) => noticeOf(one).told?.includes(id))
    const meant = matter ?? lately.find((one) => !isTold(one)) ?? lately[0]
    if (!meant) return refuse('最近没有发给村民的通知，不用捎话')
    if (noticeOf(meant).to !== 'villagers') return refuse(`${no(meant)} 是发到${groupsOf(meant)}的通知，不用捎话`)
    const told = await tick(scene, meant, homes)
    if (isRefusal(told)) return refuse(whyNot(told, '联系人或网格员'))
    const left = (await untoldHomes(scene, told)).length
    const next = left > 0 ? `还有 ${left} 户，发：待告知 ${meant.number}` : '都告知到了，辛苦了'
    return reply(`${no(meant)} ${homes.map(({ called }) => homeOf(called)).join('、')}记好了。${next}`)
  },
})

/** Ticks them off; what is ticked already stays so. */
async function tick(scene: Scene, matter: Matter, homes: readonly HouseholdRef[]) {
  const { tx, actor, account, now } = scene
  let current = matter
  for (let tries = 0; tries < TRIES; tries++) {
    const before = noticeOf(current).told ?? []
    const fresh = homes.filter(({ id }) => !before.includes(id))
    if (fresh.length === 0) return current
    const told = [...before, ...fresh.map(({ id }) => id)]
    const step = await move(scene, current, 'tell', { details: { told } })
    if (isRefusal(step) && step.refused !== 'raced') return step
    if (isRefusal(step)) {
      current = step.matter
      continue
    }
    for (const { id, villageId } of fresh) {
      const line = { personId: actor?.personId ?? null, accountId: account.id, villageId }
      tx.audit.note({ ...line, action: 'told-household', subject: id }, now)
    }
    return { ...current, details: step.details }
  }
  return { refused: 'raced' as const, matter: current }
}

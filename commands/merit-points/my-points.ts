import { dayOf, monthAndDay } from '../../src/domain/day.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { FEW } from '../../src/speech/few.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { reply } from '../../src/speech/outcome.ts'
import { meritsOf } from './merits.ts'
import { disputedOf, heldOf, ownOf, pointsHeld, stockPurse } from './purses.ts'
import { isOff, whereOn } from './village-points.ts'

/** One's own points, told to oneself alone: nobody sees another's. */
export default defineCommand({
  id: 'my-points',
  says: ['我的积分', '查积分', '查我的积分', '我有多少积分', '我有多少分', '我有几多分'],
  questions: ['我有多少分', '我攒了几个积分', '我的分有多少了', '我积分还剩多少'],
  summary: '看自己的积分',
  onlyShows: true,
  roles: 'anyone',
  places: ['direct'],
  args: {},
  examples: [{ say: '我的积分', replies: '您的积分' }],
  async handle(scene) {
    const found = await whereOn(scene)
    if (isOff(found)) return found
    const { tx, actor } = scene
    if (!actor) return {}
    const { own, listed, disputed } = await pointsHeld(tx, found.villageId, actor.personId)
    const others = [listed > 0 ? `公示中 ${listed} 分` : '', disputed > 0 ? `有异议先放着 ${disputed} 分` : '']
    const standing = [`${actor.name}，您的积分 ${own} 分`, ...others].filter(Boolean).join('，')
    return reply(
      [standing, await lately(scene, found.villageId), await nextStep(scene, found.villageId, own)]
        .filter(Boolean)
        .join('\n'),
    )
  },
})

/** What came in or went out last. */
async function lately({ tx, actor }: Scene, villageId: string): Promise<string> {
  const id = actor?.personId ?? ''
  const purses = [ownOf(id), heldOf(id), disputedOf(id)]
  const entries = await tx.purses.lately(villageId, purses, 50)
  // What only moves among their own purses is told of once.
  const crossing = entries.filter(({ from, to }) => purses.includes(from) !== purses.includes(to))
  return crossing
    .slice(0, FEW)
    .map(({ at, to, amount, what }) => `${monthAndDay(dayOf(at))} ${what} ${purses.includes(to) ? '+' : '-'}${amount}`)
    .join('；')
}

/** What they may be given for them now, else how to come by some. */
async function nextStep({ tx }: Scene, villageId: string, own: number): Promise<string> {
  const { items, rewards } = await meritsOf(tx, villageId)
  const left = await tx.purses.holding(
    villageId,
    rewards.map(({ title }) => stockPurse(title)),
  )
  const within = rewards.find(({ title, points }) => points <= own && (left.get(stockPurse(title)) ?? 0) > 0)
  if (within) return `够换${within.title}了，要换发：兑换 ${within.title}`
  return items.length > 0 ? '怎么得分、能换什么，发：积分规则' : ''
}

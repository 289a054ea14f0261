import { defineCommand } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'
import { MERIT_FACTS, type MeritItem, meritsOf } from './merits.ts'
import { stockPurse } from './purses.ts'
import { isOff, objectionDays, whereOn } from './village-points.ts'

/** How points come about and what they are given for, in the order of the village's own lists. */
export default defineCommand({
  id: 'points-rules',
  says: ['积分规则', '积分项目', '积分奖品', '积分怎么算', '积分能换什么', '积分说明'],
  questions: ['积分是怎么算的', '积分可以换什么东西', '做什么可以加分', '多少分换一袋洗衣粉'],
  summary: '积分怎么算，能换什么',
  onlyShows: true,
  roles: 'anyone',
  places: 'anywhere',
  args: {},
  examples: [{ say: '积分规则', replies: '清沟半天 +5' }],
  async handle(scene) {
    const found = await whereOn(scene)
    if (isOff(found)) return found
    const { tx } = scene
    const { items, rewards } = await meritsOf(tx, found.villageId)
    const left = await tx.purses.holding(
      found.villageId,
      rewards.map(({ title }) => stockPurse(title)),
    )
    const claimed = items.find(({ fact, points }) => fact === 'said' && points > 0)
    const offered = rewards.filter(({ title }) => (left.get(stockPurse(title)) ?? 0) > 0)
    return reply(
      [
        `自愿参加，每月公示 ${await objectionDays(tx, found.villageId)} 天才算数。怎么算：`,
        items.map(itemSays).join('、'),
        rewards.length > 0
          ? `能换：${rewards.map((one) => `${one.title} ${one.points} 分（剩 ${left.get(stockPurse(one.title)) ?? 0}）`).join('、')}`
          : '',
        [claimed ? `要报的发：申报 ${claimed.title}` : '', offered.length > 0 ? '够换什么，私聊我发：我的积分' : '']
          .filter(Boolean)
          .join('；'),
      ]
        .filter(Boolean)
        .join('\n'),
    )
  },
})

/** 清沟半天 +5（申报，每季最多 20） */
function itemSays({ title, points, fact, mostAQuarter, rule }: MeritItem): string {
  const each = fact === 'hours' ? '每小时 ' : ''
  const how = [MERIT_FACTS[fact], mostAQuarter === null ? '' : `每季最多 ${mostAQuarter}`, rule].filter(Boolean)
  return `${title} ${each}${points > 0 ? '+' : ''}${points}（${how.join('，')}）`
}

import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { raiseList } from '../points-list/raise-list.ts'
import { meritsOf } from './merits.ts'
import { keepPoints, objectionDays, pointsOf } from './village-points.ts'

/** Whoever turns them on reads first what the rules forbid (2023 and 国办函〔2026〕12号 on 指尖上的形式主义; 社会救助法). */
export default defineCommand({
  id: 'open-points',
  says: ['开积分', '开通积分', '启用积分'],
  summary: '村里开积分（先看清规矩，再确认）',
  roles: SECRETARY_UP,
  places: ['cadres', 'members', 'direct'],
  seldom: true,
  args: {},
  form: { begins: '开积分' },
  examples: [{ say: '开积分', replies: '积分' }],
  async handle({ tx, village, confirmed, now }) {
    if (!village) return refuse('请到村里的群里说，我才知道是哪个村的积分')
    const points = await pointsOf(tx, village.id)
    const { items } = await meritsOf(tx, village.id)
    if (points.on) return reply('积分已经开着了。看怎么算发：积分规则；不想用了发：关积分')
    if (items.length === 0)
      return refuse('还没有积分项目。请先填名册里的「积分项目」「积分奖品」两张表，导入了再发：开积分')
    if (!confirmed) {
      return {
        reply: {
          text: `积分只加不减、不评比，签到、快慢、照片都不算；不能跟低保、补贴挂钩，也不能强制\n照名册里的 ${items.length} 项记，每月公示 ${await objectionDays(tx, village.id)} 天才算数。这样开就回「确认」，不开不用理我`,
        },
        ask: { kind: 'confirm', reading: { command: 'open-points', slots: {} }, options: [] },
        outcome: 'asked',
      }
    }
    await keepPoints(tx, village.id, { ...points, on: true, since: now.toISOString() })
    await raiseList({ tx, now }, village.id)
    return reply('积分开了，从今天起做的算。定兑换的钱发：积分池 每季2000元；看怎么算发：积分规则', {
      to: { villageId: village.id, rooms: ['villagers'] },
      text: '村里开积分了，自愿参加，只加不减、不评比。怎么算、换什么，发：积分规则',
    })
  },
})

import { may } from '../../src/domain/roles.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { brief, no } from '../common/phrases.ts'
import claimOrder from './claim-order.ts'

/** A chat list longer than this is not read. */
const LISTED = 5

export default defineCommand({
  id: 'pool',
  says: ['待接单'],
  summary: '还有哪些点单没人接',
  roles: 'anyone',
  places: 'anywhere',
  args: {},
  examples: [{ say: '待接单', replies: '待接' }],
  async handle({ tx, village, actor }) {
    if (!village) return refuse('请到村里的群里说，我才知道是哪个村的单')
    const open = { villageId: village.id, kind: 'order', states: ['open'] } as const
    const orders = await tx.matters.list(open, LISTED)
    if (orders.length === 0) return reply('现在没有待接的单')
    const more = (orders.length < LISTED ? orders.length : await tx.matters.count(open)) - orders.length
    const lines = orders.map((matter) => `${no(matter)} ${brief(matter.title)}`)
    const mayClaim = actor !== null && may(actor.roles, claimOrder.roles)
    const next = mayClaim ? [`能去的发：接单 ${orders[0]?.number}`] : []
    return reply(['待接单：', ...lines, ...(more > 0 ? [`…还有 ${more} 件`] : []), ...next].join('\n'))
  },
})

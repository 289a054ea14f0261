import type { Org } from '../../src/domain/org.ts'
import { may } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { moreOf, READ } from '../../src/speech/few.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { brief, homeName, no } from '../common/phrases.ts'
import claimOrder from './claim-order.ts'

export default defineCommand({
  id: 'pool',
  says: ['待接单'],
  mistaken: ['带接单', '代接单', '待结单'],
  questions: [
    '还有哪些单没人接',
    '现在有什么单可以接',
    '有没有单要人帮忙',
    '哪些点单还没有人认领',
    '有什么活等着人干',
    '村里还有谁家的事没人管',
    '还剩几个单没接',
    '有新的点单没有',
    '有没有单没人接',
  ],
  summary: '还有哪些点单没人接',
  onlyShows: true,
  roles: 'anyone',
  places: 'anywhere',
  // Above the villages one of them may be named: 待接单 青山村.
  args: { org: arg.org({ optional: true }) },
  examples: [{ say: '待接单', replies: '待接' }],
  across: ofVillages,
  async handle({ tx, village, orgs, actor }, { org }) {
    if (!village) return refuse('请到村里的群里说，我才知道是哪个村的单')
    if (org && !orgs.isWithin(org.id, village.id)) return refuse(`${org.name}的单，请到那边的群里看`)
    const open = { villageId: village.id, kind: 'order', states: ['open'] } as const
    const orders = await tx.matters.list(open, READ)
    if (orders.length === 0) return reply('现在没有待接的单')
    const more = (orders.length < READ ? orders.length : await tx.matters.count(open)) - orders.length
    const lines = orders.map((matter) => `${no(matter)} ${brief(matter.title)}`)
    const mayClaim = actor !== null && may(actor.roles, claimOrder.roles)
    const next = mayClaim ? [`能去的发：接单 ${orders[0]?.number}`] : []
    return reply(['待接单：', ...lines, ...moreOf(more, '件'), ...next].join('\n'))
  },
})

/** Of several villages: how many wait in each, and the oldest of them. */
async function ofVillages({ tx }: Scene, villages: readonly Org[]): Promise<Outcome> {
  const waiting = await tx.villageFigures.standing(idsOf(villages), ['order'], ['open'])
  const lines: string[] = []
  for (const village of villages) {
    const { count = 0 } = waiting.find(({ villageId }) => villageId === village.id) ?? {}
    const open = { villageId: village.id, kind: 'order', states: ['open'] } as const
    const some = count > 0 ? await tx.matters.list(open, NAMED) : []
    const said = some.map((matter) => `${no(matter)} ${brief(matter.title, 20)}`).join('、')
    lines.push(`${homeName(village)}：${count === 0 ? '没有' : `${count} 件，${said}${count > NAMED ? ' 等' : ''}`}`)
  }
  return reply(['各村没人接的单：', ...lines].join('\n'))
}

/** So many of a village are named beside the others. */
const NAMED = 2

const idsOf = (villages: readonly Org[]): readonly string[] => villages.map(({ id }) => id)

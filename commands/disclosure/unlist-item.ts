import { may, SECRETARY_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'

/** An item of the 公开清单 need not be public any more. */
export default defineCommand({
  id: 'unlist-item',
  says: ['清单去掉', '清单删掉'],
  hears: { isEvident: ({ text }) => text !== undefined },
  seldom: true,
  summary: '公开清单去掉一项',
  roles: SECRETARY_UP,
  places: ['cadres', 'direct'],
  args: { text: arg.text({ longest: 40, called: '事项' }) },
  form: { label: '去掉', tone: 'warn' },
  examples: [{ say: '清单去掉 筹资筹劳', replies: '筹资筹劳' }],
  async handle({ tx, village, rolesIn, confirmed, now }, { text }) {
    if (!village) return refuse('请到村里的群里说，我才知道是哪个村的清单')
    if (!may(rolesIn(village.id), SECRETARY_UP)) return refuse('公开清单要由书记或上级来改')
    const all = await tx.disclosureList.ofVillage(village.id)
    const item = all.find(({ title }) => title === text.trim())
    if (!item) return refuse(`清单里没有「${text.trim()}」这一项，照清单上的名字写。看有哪些发：公开清单`)
    if (!confirmed)
      return {
        reply: { text: `公开清单去掉${item.title}吗？以后不再提醒公开，公开过的都留着。对就回「确认」，不对不用理我` },
        ask: { kind: 'confirm', reading: { command: 'unlist-item', slots: { text: item.title } }, options: [] },
        outcome: 'asked',
      }
    await tx.disclosureList.end(item.id, now)
    const back = `清单加 ${item.category} ${item.title}`
    return reply(
      `公开清单去掉了${item.title}。要加回来就发：${back} 每季度。花名册里有的也请去掉，不然下次导入又会加上`,
    )
  },
})

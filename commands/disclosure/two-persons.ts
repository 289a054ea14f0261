import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { type OrgSetting, oneOf, settle } from '../../src/speech/org-setting.ts'
import { reply } from '../../src/speech/outcome.ts'

/** Whether a second person has to confirm what is published of money: which of the two, 1 for yes. */
export const TWO_PERSONS: OrgSetting = {
  ...{ id: 'two-persons', of: '公开', title: '财务公开要几个人确认' },
  ...oneOf(
    [
      { name: '一个人', kept: false },
      { name: '两个人：一个写，另一个确认', kept: true },
    ],
    0,
  ),
  row: (orgId) => `two-persons ${orgId}`,
}

export default defineCommand({
  id: 'two-persons',
  says: ['财务公开要两人确认'],
  summary: '财务公开要不要两个人确认',
  roles: ['secretary'],
  places: ['cadres', 'direct'],
  args: {
    category: arg.category({ among: ['打开', '开', '关闭', '关掉', '关'] }),
  },
  examples: [
    { say: '财务公开要两人确认 开', replies: '两个人' },
    { say: '财务公开要两人确认 关', replies: '一个人' },
  ],
  async handle({ tx, village }, { category }) {
    if (!village) return {}
    const wanted = !category.startsWith('关')
    await settle(tx, village.id, TWO_PERSONS, wanted ? 1 : 0)
    return wanted
      ? reply('好的，从现在起财务公开要两个人：一个人写，另一位村干部或书记确认')
      : reply('好的，财务公开一个人确认就行')
  },
})

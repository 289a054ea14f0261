import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'
import { twoPersonsKey } from './workflow.ts'

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
    await tx.settings.set(twoPersonsKey(village.id), wanted)
    return wanted
      ? reply('好的，从现在起财务公开要两个人：一个人写，另一位村干部或书记确认')
      : reply('好的，财务公开一个人确认就行')
  },
})

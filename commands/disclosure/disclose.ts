import { CATEGORIES, type Category } from '../../src/domain/disclosure-schedule.ts'
import { titled } from '../../src/domain/headline.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { addressed } from '../common/addressed.ts'
import { drafted, LONGEST_DISCLOSURE } from './drafts.ts'
import { discloseHears } from './hears.ts'
import { PUBLISHERS } from './workflow.ts'

export default defineCommand({
  id: 'disclose',
  says: ['公开'],
  hears: discloseHears,
  summary: '公开一件事（先给您看预览）',
  roles: PUBLISHERS,
  places: ['cadres', 'direct'],
  args: {
    category: arg.category({ among: CATEGORIES, asks: `公开的是哪一类？直接回：${CATEGORIES.join('、')}` }),
    text: arg.text({
      longest: LONGEST_DISCLOSURE,
      published: true,
      titled: true,
      called: '第一行写标题，下面写内容',
    }),
  },
  form: { label: '看预览', tone: 'primary', begins: '公开一件事' },
  examples: [
    { say: '公开 财务 三季度收支\n收入 52,300 元', replies: '确认' },
    { say: '公开 村务 停水通知', replies: '确认' },
  ],
  async handle(scene, { category, text }) {
    const { orgIds, words } = await addressed(text, scene)
    return drafted(scene, { ...titled(words), category: category as Category, orgIds })
  },
})

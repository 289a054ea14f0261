import { defineCommand } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'

export default defineCommand({
  id: 'forget-me',
  says: ['删除我的信息', '删除我的资讯', '删除我的资料'],
  onlyInWeChat: true,
  seldom: true,
  ages: true,
  summary: '删除您的个人信息',
  roles: 'anyone',
  places: 'anywhere',
  args: {},
  examples: [{ say: '删除我的信息', replies: '删除' }],
  async handle({ tx, actor, confirmed, now }) {
    if (!actor) return {}
    if (!confirmed) {
      return {
        reply: {
          text: `${actor.name}，删除后我就不认识您了，您的姓名和角色都会抹掉，找不回来。确定就回「确认」，不删不用理我`,
        },
        ask: { kind: 'confirm', reading: { command: 'forget-me', slots: {} }, options: [] },
        outcome: 'asked',
      }
    }
    await tx.people.erase(actor.personId, now)
    // Not even this line is to tell who it was.
    return { ...reply('您的信息已经删除。以后想再用，请找书记重新登记'), unnamed: true }
  },
})

import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'

export default defineCommand({
  id: 'acknowledge',
  says: ['收到'],
  quoted: ['好的', '好', '知道了', '明白', '收到了', '收到收到', '好的收到', '收到好的'],
  prompts: ['任务'],
  everyday: true,
  summary: '收到任务',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: readers.matter({ of: 'task', move: 'acknowledge', many: true }),
  },
  examples: [
    { say: '收到 31', replies: '#31' },
    { say: '收到', quoting: '任务 #31 周五前 交医保花名册', replies: '#31' },
  ],
})

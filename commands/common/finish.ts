import { HELPERS } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { answeredBy } from '../../src/speech/shared.ts'
import { DONE } from './natural-replies.ts'

export default defineCommand({
  id: 'finish',
  says: ['完成', '办结', '搞定'],
  mistaken: ['玩成', '晚成', '板结', '高定', '告定'],
  quoted: DONE,
  everyday: true,
  summary: '办好了，报一声',
  roles: 'anyone',
  places: 'anywhere',
  shownTo: HELPERS,
  args: {
    matter: arg.matter({ of: 'answering', move: 'finish', many: true }),
    text: arg.text({ optional: true, report: true }),
  },
  form: { label: '办好了', tone: 'primary' },
  examples: [
    { say: '完成 12 换了水龙头', replies: '#12' },
    { say: '修好了', quoting: '#12 还在你这里：水泵不抽水', replies: '#12' },
    { say: '12号单搞定了', replies: '#12' },
  ],
  handle: answeredBy('finish'),
})

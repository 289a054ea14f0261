import { GRID_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { answeredBy } from '../../src/speech/shared.ts'

/** The matter's own mechanism knows whom it waits for: a binding for 书记, an extension for who gave the task. */
export default defineCommand({
  id: 'approve',
  says: ['同意'],
  exact: ['同意'],
  quoted: ['同意了', '我同意'],
  prompts: ['申请'],
  everyday: true,
  ages: true,
  summary: '同意一项申请',
  roles: 'anyone',
  places: 'anywhere',
  shownTo: GRID_UP,
  args: {
    matter: arg.matter({ of: 'answering', move: 'approve', many: true }),
  },
  form: { tone: 'primary' },
  examples: [
    { say: '同意 8', replies: '#8' },
    { say: '同意', quoting: '#9 覃海燕 申请志愿者身份', replies: '#9' },
  ],
  handle: answeredBy('approve'),
})

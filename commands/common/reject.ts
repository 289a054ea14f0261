import { GRID_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { answeredBy } from '../../src/speech/shared.ts'

export default defineCommand({
  id: 'reject',
  says: ['不同意'],
  mistaken: ['不通意', '不同一', '不同义'],
  everyday: true,
  summary: '不同意一项申请',
  roles: 'anyone',
  places: 'anywhere',
  shownTo: GRID_UP,
  args: {
    matter: arg.matter({ of: 'answering', move: 'reject', many: true }),
    reason: arg.text({ slot: 'reason', optional: true }),
  },
  examples: [
    { say: '不同意 8 不是我们屯的人', replies: '#8' },
    { say: '不同意，镇里周五就要收', quoting: '#31 农卫东 申请延期到 11月30日', replies: '#31' },
  ],
  handle: answeredBy('reject'),
})

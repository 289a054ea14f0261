import { GRID_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { answeredBy } from '../../src/speech/shared.ts'

export default defineCommand({
  id: 'urge',
  says: ['催办'],
  splits: true,
  ages: true,
  summary: '催一催没办的人',
  roles: GRID_UP,
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'answering', move: 'urge', many: true }),
  },
  form: { tone: 'primary' },
  examples: [{ say: '催办 31', replies: '#31' }],
  handle: answeredBy('urge'),
})

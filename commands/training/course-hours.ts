import { GRID_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { answeredBy } from '../../src/speech/shared.ts'

/** How long a course took, where that was not said when it began, or was otherwise. */
export default defineCommand({
  id: 'course-hours',
  says: ['课时', '培训用时', '培训课时', '联育用时'],
  summary: '记培训上了多久',
  roles: GRID_UP,
  places: 'anywhere',
  seldom: true,
  args: {
    matter: arg.matter({ of: 'answering', move: 'tellLength' }),
    text: arg.text({ longest: 20, form: { apart: /\d|[一二两俩三四五六七八九十半个]/u, touching: /^$/u } }),
  },
  form: { label: '记课时' },
  examples: [{ say: '课时 12 2小时', replies: '#12' }],
  handle: answeredBy('course-hours'),
})

import { minutesSpent } from '../../src/language/spent.ts'
import { withoutThanks } from '../../src/language/talk.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { answeredBy } from '../../src/speech/shared.ts'
import { ASKS_HOURS } from './telling.ts'
import { VOLUNTEERS } from './unpaid.ts'

/** 用了多久, in one's own words; who says nothing has nothing recorded. */
export default defineCommand({
  id: 'tell-hours',
  says: ['用时'],
  prompts: [ASKS_HOURS],
  chooses: (offer, words) => offer.includes(ASKS_HOURS) && minutesSpent(withoutThanks(words)) !== null,
  summary: '帮完忙，记下用了多久',
  roles: VOLUNTEERS,
  places: 'anywhere',
  seldom: true,
  args: {
    matter: arg.matter({ of: 'answering', move: 'spend' }),
    text: arg.text({ longest: 20, form: { apart: /\d|[一二两俩三四五六七八九十半个]/u, touching: /^$/u } }),
  },
  examples: [{ say: '用时 12 1小时20分', replies: '#12' }],
  handle: answeredBy('tell-hours'),
})

import { arg } from '../../src/speech/args/index.ts'
import { RATING_WORDS } from '../../src/speech/args/rating.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { answeredBy } from '../../src/speech/shared.ts'

export default defineCommand({
  id: 'rate',
  says: ['评单'],
  mistaken: ['凭单'],
  // 评单 几分好: words without a score or a number.
  hears: { countsBare: (_, { rating }) => rating !== undefined },
  splits: true,
  quoted: RATING_WORDS,
  prompts: ['评一', '评单', '评价', '评分', '请评', '打分', '满意'],
  unnamed: 'until-known',
  summary: '给办好的点单打分，或说对答复满不满意',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'answering', move: 'rate', many: true }),
    rating: arg.rating({ asks: '是满意还是不满意？回「满意」「一般」或「不满意」，打 1 到 5 分也行' }),
    text: arg.text({ optional: true }),
  },
  examples: [
    { say: '评单 12 5 又快又好', replies: '#12' },
    { say: '评单 12 不满意 才两天又漏了', replies: '#12' },
    { say: '满意，谢谢小蓝', quoting: '#12 已完成，满意吗？', replies: '#12' },
  ],
  handle: answeredBy('rate'),
})

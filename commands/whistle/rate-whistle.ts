import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { NOTHING_SAID } from '../../src/speech/shared.ts'
import { BY_WHISTLER } from './by.ts'
import { rate } from './rate.ts'

/** 评哨 80 4 快; 评哨 80 没解决. */
export default defineCommand({
  id: 'rate-whistle',
  says: ['评哨'],
  quoted: ['没解决', '没有解决', '还没解决', '没办好', '解决了'],
  prompts: ['解决了吗'],
  splits: true,
  summary: '吹哨人说办得怎么样',
  ...BY_WHISTLER,
  args: {
    matter: arg.matter({ of: 'whistle', move: 'rate' }),
    rating: arg.rating({ optional: true }),
    text: arg.text({ optional: true }),
  },
  examples: [
    { say: '评哨 8 4 快', replies: '4 分' },
    { say: '评哨 8 没解决', replies: '没解决' },
  ],
  handle: async (scene, { matter, rating, text }) => rate(scene, matter, { ...NOTHING_SAID, rating, text }),
})

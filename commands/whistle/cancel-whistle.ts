import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { NOTHING_SAID } from '../../src/speech/shared.ts'
import { BY_WHISTLER } from './by.ts'
import { cancel } from './cancel.ts'

/** 撤哨: 撤单 in the whistler's own word. */
export default defineCommand({
  id: 'cancel-whistle',
  says: ['撤哨'],
  splits: true,
  summary: '不用镇里来了，撤回吹的哨',
  ...BY_WHISTLER,
  args: {
    matter: arg.matter({ of: 'whistle', move: 'cancel' }),
    reason: arg.text({ slot: 'reason', optional: true }),
  },
  form: { tone: 'warn' },
  examples: [{ say: '撤哨 8 自己谈好了', replies: '撤了' }],
  handle: (scene, { matter, reason }) => Promise.resolve(cancel(scene, matter, { ...NOTHING_SAID, reason })),
})

import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { claimHears } from './hears.ts'
import { raiseClaim } from './raise-claim.ts'

/** 申报 清沟半天: what one did and nothing else recorded; somebody else looks at it before it counts. */
export default defineCommand({
  id: 'claim-points',
  says: ['申报', '我申报', '积分申报', '报积分'],
  hears: claimHears,
  summary: '做了好事报一声，别人审核了记积分',
  roles: 'anyone',
  places: 'anywhere',
  args: { text: arg.text({ optional: true, longest: 60, called: '做了什么' }) },
  form: { begins: '申报积分', insists: ['text'] },
  examples: [{ say: '申报 清沟半天', replies: '报上去了：清沟半天' }],
  handle: (scene, { text }) => raiseClaim(scene, text, {}),
})

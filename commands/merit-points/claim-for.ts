import { GRID_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse } from '../../src/speech/outcome.ts'
import { claimForHears } from './hears.ts'
import { raiseClaim } from './raise-claim.ts'

/** 代报 @蓝阿婆 清沟半天: for who has no phone. Somebody else looks at it all the same. */
export default defineCommand({
  id: 'claim-for',
  says: ['代报'],
  hears: claimForHears,
  summary: '替没有手机的人申报积分',
  roles: GRID_UP,
  places: ['cadres', 'members', 'direct'],
  seldom: true,
  args: {
    person: arg.person({ called: '谁做的', asks: '替谁报？回名字就行' }),
    text: arg.text({ optional: true, longest: 60, called: '做了什么' }),
  },
  examples: [{ say: '代报 @黄美兰 清沟半天', replies: '报上去了：清沟半天' }],
  async handle(scene, { person, text }) {
    if (person.id === scene.actor?.personId) return refuse('自己做的直接报，比如发：申报 清沟半天')
    return raiseClaim(scene, text, { for: { personId: person.id, name: person.name } })
  },
})

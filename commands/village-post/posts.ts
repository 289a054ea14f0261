import type { Matter } from '../../src/domain/matter.ts'
import { may } from '../../src/domain/roles.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { READ } from '../../src/speech/few.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { nameList } from '../../src/speech/name-list.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { brief, names } from '../common/phrases.ts'
import { taken } from './holders.ts'
import takePost from './take-post.ts'
import { postsOf } from './village-posts.ts'

export default defineCommand({
  id: 'posts',
  says: ['岗位', '岗位表', '有哪些岗位', '有什么岗位', '村里有哪些岗位'],
  questions: ['村里有什么岗位可以做', '现在有哪些岗', '还有什么岗没人认', '有哪些岗位可以认'],
  summary: '村里有哪些岗位，谁在岗',
  onlyShows: true,
  roles: 'anyone',
  forStrangers: 'in-groups',
  places: 'anywhere',
  args: {},
  examples: [{ say: '岗位', replies: '环境卫生岗' }],
  async handle(scene) {
    const { tx, village } = scene
    if (!village) return refuse('请到村里的群里说，我才知道是哪个村的岗位')
    const posts = await postsOf(tx, village.id)
    if (posts.length === 0) return reply('村里现在没有设岗位。书记可以发：设岗 环境卫生岗 每月打扫一次公共区')
    const held = await taken(scene, ['held'])
    const lines = posts.map(({ name, does }) => {
      const holders = whoOf(held.filter(({ title }) => title === name))
      return `${name}${holders ? `：${holders}` : does ? `：${brief(does, 24)}` : ''}`
    })
    const next = mayTake(scene) ? `想认的发：认岗 ${posts[0]?.name}` : '认岗由党员、志愿者、网格员来认'
    return reply(['村里的岗位（自愿认，一个岗可以好几位）：', ...lines, next].join('\n'))
  },
})

/** Nobody is told to send what is refused them. */
function mayTake({ actor }: Scene): boolean {
  return actor !== null && may(actor.roles, takePost.roles)
}

function whoOf(held: readonly Matter[]): string {
  return nameList(
    held.map((one) => names(one, 'requester')),
    READ,
  )
}

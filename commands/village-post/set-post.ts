import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { saysTheSame } from '../../src/speech/said-before.ts'
import { toHelpers } from '../common/tells.ts'
import { fullName, LONGEST_NAME, partedName } from './naming.ts'
import { MOST_POSTS, postsOf, setPost } from './village-posts.ts'

export default defineCommand({
  id: 'set-post',
  says: ['设岗'],
  summary: '设一个岗位，写上做什么',
  roles: SECRETARY_UP,
  places: ['cadres', 'members', 'direct'],
  args: {
    text: arg.text({
      longest: 120,
      form: { apart: /^\p{Script=Han}{1,11}岗位?(?:$|[\s:,、。;])|^\p{Script=Han}{2,6}[\s:,]/u },
    }),
  },
  examples: [{ say: '设岗 环境卫生岗 每月一次打扫屯里公共区', replies: '环境卫生岗' }],
  async handle(scene, { text }) {
    const { tx, village } = scene
    if (!village) return refuse('请到村里的群里说，我才知道是哪个村的岗位')
    // 环境卫生岗 每月一次打扫屯里公共区: the name, then what it is to do.
    const { name: said, remark: does } = partedName(text)
    if (said.length > LONGEST_NAME) return refuse('请先写岗位的名字，再写做什么，比如：设岗 护林岗 每周上山看一次')
    const posts = await postsOf(tx, village.id)
    const post = { name: fullName(said), does }
    const known = posts.find(({ name }) => name === post.name)
    const isNew = known === undefined
    if (known && saysTheSame(known.does, does)) {
      return reply(`${post.name}已经设好了，不用再设。要改做什么，就写上新的再发一次；愿意的发：认岗 ${post.name}`)
    }
    if (isNew && posts.length >= MOST_POSTS) {
      return refuse(`村里已经有 ${posts.length} 个岗位，够多了。先撤一个再设，发：撤岗 ${posts.at(-1)?.name}`)
    }
    await setPost(tx, village.id, post)
    const what = post.does ? `：${post.does}` : ''
    return reply(
      `${post.name}${isNew ? '设好了' : '记好了'}${what}\n有人认岗，我到村干群说一声`,
      toHelpers(scene, `村里设了${post.name}${what}\n自愿认，愿意的发：认岗 ${post.name}`),
    )
  },
})

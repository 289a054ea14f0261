import type { Matter } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { names, no } from '../common/phrases.ts'
import { ownPosts } from './holders.ts'
import { POST_AND_REMARK, partedName, postsCalled } from './naming.ts'
import { whyNot } from './words.ts'
import { TAKEN } from './workflow.ts'

/** Whoever took a post may give it back at any time and need not say why. */
export default defineCommand({
  id: 'return-post',
  says: ['退岗'],
  summary: '做不了了，把岗位退回去',
  roles: 'anyone',
  places: 'anywhere',
  shownTo: ['member', 'volunteer', 'gridWorker'],
  args: {
    matter: arg.matter({ of: 'post', move: 'return', said: true, optional: true }),
    text: arg.text({ optional: true, longest: 120, form: POST_AND_REMARK }),
  },
  examples: [
    { say: '退岗 环境卫生岗', after: { by: 'member', say: '认岗 环境卫生岗' }, replies: '谢谢' },
    { say: '退岗 1', after: { by: 'member', say: '认岗 环境卫生岗' }, replies: '#1' },
  ],
  async handle(scene, { matter, text }) {
    if (matter) return giveBack(scene, matter, text)
    const own = await ownPosts(scene, TAKEN)
    const { name, remark } = partedName(text ?? '')
    const titles = own.map(({ title }) => ({ name: title, does: '' }))
    const called = postsCalled(name, titles).map((post) => post.name)
    const meant = text === null ? own : own.filter(({ title }) => called.includes(title))
    const [only, second] = meant
    if (only && !second) return giveBack(scene, only, remark)
    if (second) return reply(['退哪一个？', ...meant.map((one) => `退岗 ${one.number} ${one.title}`)].join('\n'))
    return refuse(
      `${scene.actor?.name ?? ''}，您没有认${text === null ? '岗' : '这个岗'}，不用退。发「岗位」看看村里有哪些`,
    )
  },
})

async function giveBack(scene: Scene, matter: Matter, remark: string | null): Promise<Outcome> {
  const step = await move(scene, matter, 'return', { note: remark || null })
  if (isRefusal(step)) return refuse(whyNot(step, `认岗的${names(matter, 'requester') || '人'}自己来退`))
  const thanks = matter.state === 'held' ? '辛苦了，谢谢您这段时间的付出' : '没关系，谢谢您的心意'
  return reply(`${scene.actor?.name}，${no(matter)} ${matter.title}退好了。${thanks}。想再认就发：认岗 ${matter.title}`)
}

import { SECRETARY_UP } from '../../src/domain/roles.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import { names, no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { taken } from './holders.ts'
import { fullName, POST_NAME } from './naming.ts'
import type { Post } from './usual-posts.ts'
import { dropPost, postsOf } from './village-posts.ts'
import { TAKEN } from './workflow.ts'

/** Only by its whole name, and where somebody is in it not without asking. */
export default defineCommand({
  id: 'drop-post',
  says: ['撤岗'],
  summary: '这个岗位不设了',
  roles: SECRETARY_UP,
  places: ['cadres', 'members', 'direct'],
  args: {
    text: arg.text({ longest: 20, form: POST_NAME }),
  },
  examples: [{ say: '撤岗 民主监督岗', replies: '民主监督岗' }],
  async handle(scene, { text }) {
    const { tx, village, confirmed } = scene
    if (!village) return refuse('请到村里的群里说，我才知道是哪个村的岗位')
    const name = fullName(text)
    const post = (await postsOf(tx, village.id)).find((one) => one.name === name)
    if (!post) return refuse(`村里没有${name}，发「岗位」看看有哪些`)
    const held = await taken(scene, TAKEN, name)
    if (held.length === 0 || confirmed) return drop(scene, post)
    return {
      reply: { text: `${name}现在有 ${held.length} 位认着。要撤就回「确认」，我会谢谢他们；不撤不用理我` },
      ask: { kind: 'confirm', reading: { command: 'drop-post', slots: { text: name } }, options: [] },
      outcome: 'asked',
    }
  },
})

async function drop(scene: Scene, post: Post): Promise<Outcome> {
  const { tx, village } = scene
  const told: Tell[] = []
  for (const matter of await taken(scene, TAKEN, post.name)) {
    if (isRefusal(await move(scene, matter, 'drop'))) continue
    const who = names(matter, 'requester') || '村民'
    told.push(
      ...toRequester(matter, `${who}，${no(matter)} ${post.name}村里不设了，谢谢您的付出。别的岗发「岗位」看看`),
    )
  }
  await dropPost(tx, village?.id ?? '', post)
  return reply(`${post.name}撤了。要再设就发：设岗 ${post.name} 做什么`, ...told)
}

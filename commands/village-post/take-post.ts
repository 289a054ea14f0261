import type { Matter } from '../../src/domain/matter.ts'
import { may } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { homeName, no } from '../common/phrases.ts'
import { toSecretaries } from '../common/tells.ts'
import { ownPosts } from './holders.ts'
import { POST_NAME, postsCalled } from './naming.ts'
import type { Post } from './usual-posts.ts'
import { postsOf } from './village-posts.ts'
import { post, TAKEN } from './workflow.ts'

export default defineCommand({
  id: 'take-post',
  says: ['认岗', '认个岗'],
  opens: ['我认', '我来认', '我想认', '我要认'],
  wished: 'always',
  summary: '认一个岗位，为村里出份力',
  roles: ['member', 'volunteer', 'gridWorker'],
  places: 'anywhere',
  args: {
    text: arg.text({ optional: true, longest: 20, form: POST_NAME }),
  },
  examples: [
    { say: '认岗 环境卫生岗', replies: '环境卫生岗' },
    { say: '我认矛盾调解岗', replies: '矛盾调解岗' },
  ],
  async handle(scene, { text }) {
    const { tx, village } = scene
    if (!village) return refuse('请到村里的群里说，我才知道是哪个村的岗位')
    const posts = await postsOf(tx, village.id)
    const found = text === null ? posts : postsCalled(text, posts)
    const [only, second] = found
    if (only && !second && text !== null) return take(scene, only)
    if (posts.length === 0) return refuse('村里现在没有设岗位，想认的请跟书记说一声')
    const listed = (found.length > 0 ? found : posts).map(({ name }) => name)
    const why = found.length === 0 ? `没有「${text}」这个岗。` : ''
    const which = `${why}认哪一个岗？${listed.join('、')}\n比如发：认岗 ${listed[0]}`
    return found.length === 0 ? refuse(which) : reply(which)
  },
})

async function take(scene: Scene, { name, does }: Post): Promise<Outcome> {
  const { actor, village, room, home, tx } = scene
  if (!actor || !village) return {}
  const same = (await ownPosts(scene, TAKEN)).find(({ title }) => title === name)
  if (same) {
    const how = same.state === 'held' ? `您已经在岗了。不做了发：退岗 ${name}` : '申请过了，请等书记同意'
    return reply(`${actor.name}，${no(same)} ${name}${how}`)
  }
  // Nobody else in the village could answer the secretary.
  const own = may(actor.roles, ['secretary'])
  const matter = await raise(scene, post, {
    villageId: village.id,
    orgId: home?.id ?? village.id,
    ...(own ? { state: 'held' } : {}),
    title: name,
    details: { does },
    roomId: room?.id ?? null,
    participants: [{ personId: actor.personId, name: actor.name, part: 'requester' }],
    by: actor.personId,
  })
  if (own) return reply(`${actor.name}，${no(matter)} ${name}由您来做，谢谢您！${whatToDo(does)}`)
  return reply(
    `${actor.name}，${no(matter)} 您要认${name}，等书记同意，答复了马上告诉您`,
    ...(await toSecretaries({ tx, villageId: village.id }, asked(matter, homeName(home), actor.name))),
  )
}

function asked(matter: Matter, home: string, name: string): string {
  const where = home ? `${home} ` : ''
  return `认岗 ${no(matter)} ${where}${name} 申请：${matter.title}\n同意就发：同意 ${matter.number}；不同意就发：不同意 ${matter.number} 原因`
}

/** `做什么：每月打扫一次`, or nothing. */
export const whatToDo = (does: unknown): string => (typeof does === 'string' && does ? `\n做什么：${does}` : '')

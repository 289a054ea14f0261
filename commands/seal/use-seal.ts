import type { Matter } from '../../src/domain/matter.ts'
import { arg, type PersonRef } from '../../src/speech/args/index.ts'
import { orgsAround } from '../../src/speech/around.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import { brief, no } from '../common/phrases.ts'
import { toSecretaries } from '../common/tells.ts'
import { sealHears } from './hears.ts'
import { ASKERS, FOR, sealUse } from './workflow.ts'

/** What binds the village wants all to have agreed first (国办发〔2001〕52号). */
const BINDING = /合同|协议|贷款|担保|承包|发包|抵押/u

/** 用章 证明 莫老四 银行用: what is sealed, for whom, what for; a second person agrees before it is. */
export default defineCommand({
  id: 'use-seal',
  says: ['用章', '盖章', '用公章', '盖公章', '申请用章'],
  ways: ['申请盖章'],
  wished: 'with-words',
  hears: sealHears,
  summary: '要盖村里的章，别人同意了再盖，记进台账',
  roles: ASKERS,
  places: ['cadres', 'direct'],
  args: {
    text: arg.text({ longest: 100, called: '盖什么、给谁、做什么用' }),
    people: arg.people({ optional: true, amongWords: true, behind: true, called: '给谁' }),
  },
  form: { begins: '申请用章' },
  examples: [{ say: '用章 证明 莫老四 银行用', replies: '等别人同意' }],
  async handle(scene, { text, people }) {
    const { tx, actor, village, room } = scene
    if (!actor || !village) return refuse('请到村干群里说，我才知道是哪个村的')
    const { title, who } = await apart(scene, text, people)
    const isSame = (one: Matter) => one.participants.some(({ part, personId }) => part === FOR && personId === who?.id)
    const before = await saidBefore(scene, sealUse, title, (one) => !who || isSame(one))
    if (before) return reply(`${no(before)} 刚才已经报上去了，等别人同意，不用再发`)
    const matter = await raise(scene, sealUse, {
      ...{ villageId: village.id, orgId: village.id, title, roomId: room?.id ?? null },
      participants: [
        { personId: actor.personId, name: actor.name, part: 'requester' },
        ...(who ? [{ personId: who.id, name: who.name, part: FOR }] : []),
      ],
      by: actor.personId,
    })
    const what = `${brief(title, 40)}${who ? `（${who.name}）` : ''}`
    const talks = BINDING.test(title) ? '\n合同、贷款、承包这类，先过村民会议或代表会议：走四议了吗？' : ''
    const how = `书记或别的村干部：同意发：同意 ${matter.number}，不同意发：不同意 ${matter.number} 原因`
    const tells =
      room?.kind === 'cadres'
        ? []
        : await toSecretaries(
            { tx, villageId: village.id },
            `用章 ${no(matter)} ${actor.name}：${what}${talks}\n${how}`,
          )
    return reply(`用章 ${no(matter)} ${what}，等别人同意${talks}\n${how}`, ...tells)
  },
})

/** Whom it is for, where the roster knows one person of that name; then the title holds no name. */
async function apart(
  scene: Scene,
  text: string,
  people: readonly PersonRef[],
): Promise<{ readonly title: string; readonly who: PersonRef | null }> {
  let who = people[0] ?? null
  const rest: string[] = []
  for (const token of text.split(/[\s,，、。]+/u).filter(Boolean)) {
    const name = token.replace(/^@/u, '')
    const isName = !who && /^[\p{Script=Han}·]{2,8}$/u.test(name)
    const [only, second] = isName ? await scene.tx.people.named(name, orgsAround(scene)) : []
    if (only && !second) who = { id: only.id, name: only.name }
    else rest.push(token)
  }
  return { title: rest.join(' ') || text, who }
}

import { masked } from '../../src/domain/mask.ts'
import { asks, asksAbout } from '../../src/language/talk.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import { brief, homeName, no } from '../common/phrases.ts'
import { inCouncil } from '../question/questions.ts'
import { VILLAGE } from './words.ts'
import { ANSWER_DAYS, ASKED, supervision } from './workflow.ts'

/** 监督 70 票据缺一张: of any matter of the village, by its number. */
/** 为什么还没修好, 钱花哪去了: a question that says what is amiss; 谁去, 怎么弄 are put to colleagues. */
const CALLS_TO_ACCOUNT =
  /^(?:为(?:什么|何|啥)|怎么(?:还|没|不|又|会|少|多|只)|[^,，。]{0,6}(?:[钱款账]|发票|收据|材料|人工)[^,，。]{0,8}(?:哪|谁|多少|怎么|吗))/u

export default defineCommand({
  id: 'supervise',
  says: ['监督'],
  ways: ['监督意见', '提监督', '提监督意见'],
  hears: {
    opens: ({ rest }, { number }) =>
      number !== undefined && rest.length >= 4 && (CALLS_TO_ACCOUNT.test(rest) || !(asks(rest) || asksAbout(rest))),
    countsBare: () => false,
  },
  everyday: true,
  countsThings: true,
  summary: `对哪件事有监督意见，${ANSWER_DAYS} 天内答复`,
  roles: ['supervisor'],
  places: ['cadres', 'direct'],
  args: {
    matter: arg.matter({ of: 'any', said: true }),
    text: arg.text({ longest: 300, called: '哪里不对' }),
  },
  examples: [{ say: '监督 12 票据缺一张', replies: '天内答复' }],
  async handle(scene, { matter: about, text }) {
    const { tx, actor, village, registry } = scene
    if (!actor || !village) return refuse('请到村干群里说，我才知道是哪个村的')
    const title = masked(text)
    const before = await saidBefore(scene, supervision, title)
    if (before) return reply(`${no(before)} 刚才已经登记好了，不用再发。看进度发：查 ${before.number}`)
    const asked = await tx.people.holding(['secretary', 'cadre'], [village.id])
    const raised = await raise(scene, supervision, {
      villageId: village.id,
      orgId: scene.orgs.townshipOf(village.id)?.id ?? village.id,
      title,
      roomId: scene.room?.id ?? null,
      parentId: about.id,
      details: { [VILLAGE]: homeName(village) },
      participants: [
        { personId: actor.personId, name: actor.name, part: 'requester' },
        ...asked.map(({ id, name }) => ({ personId: id, name, part: ASKED })),
      ],
      by: actor.personId,
    })
    const others = asked.map(({ id }) => id).filter((id) => id !== actor.personId)
    const on = `${no(about)} ${registry.nameOf(about.kind)}`
    const told = `监督 ${no(raised)}（对 ${on}）${actor.name}：${brief(title, 80)}\n请在 ${ANSWER_DAYS} 天内答复，发：答监督 ${raised.number} 内容`
    const { mentions, tells } = await inCouncil(scene, village.id, others, told)
    return {
      reply: {
        text: `${no(raised)} 监督意见登记好了（对 ${on}）\n${ANSWER_DAYS} 天内答复，到期没答复我告诉镇里。答复发：答监督 ${raised.number} 内容`,
        mentions,
      },
      tells,
    }
  },
})

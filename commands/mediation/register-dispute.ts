import { masked } from '../../src/domain/mask.ts'
import { HOLDER } from '../../src/domain/matter.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import { no } from '../common/phrases.ts'
import { toSecretaries } from '../common/tells.ts'
import { alarm, tellsOfCrime } from './alarm.ts'
import { mediatorFor } from './choosing.ts'
import { classed, titleOf } from './classes.ts'
import { toldIn } from './details.ts'
import { disputeHears } from './hears.ts'
import { toMediator } from './telling.ts'
import { momentsInVillage } from './terms.ts'
import { nextStep, words } from './words.ts'
import { mediation } from './workflow.ts'

/** 纠纷: anybody of the village may ask for it in private. Nothing begins before both sides are willing. */
export default defineCommand({
  id: 'register-dispute',
  says: ['纠纷', '申请调解', '登记纠纷', '纠纷登记'],
  ways: ['登记一起纠纷'],
  hears: disputeHears,
  wished: 'with-words',
  summary: '请人民调解员来调，不收钱，只有调解员、书记和镇里知道是谁',
  roles: 'anyone',
  places: ['cadres', 'direct'],
  args: { text: arg.text({ longest: 300, called: '谁和谁，什么事' }) },
  form: { begins: '纠纷', label: '登记', tone: 'primary' },
  examples: [{ say: '纠纷 蓝家莫家争地界 邻里', replies: '邻里纠纷' }],
  async handle(scene, { text }) {
    const { tx, actor, village, orgs } = scene
    if (!actor || !village || orgs.get(village.id)?.kind !== 'village')
      return refuse('请到村干群里说，或者用村里的微信私聊我，我才知道是哪个村的')
    const { sort, words: told } = classed(masked(text))
    const title = titleOf(sort)
    const before = await saidBefore(scene, mediation, title, (one) => toldIn(one) === told)
    if (before) return reply(`${no(before)} 刚才已经登记好了，不用再发\n看办到哪了发：查 ${before.number}`)
    const mediator = await mediatorFor(scene, village)
    const at = scene.now.toISOString()
    const raised = await raise(scene, mediation, {
      villageId: village.id,
      orgId: village.id,
      title,
      details: {
        ...(await momentsInVillage(village.id, scene)),
        ...{ sort, told, entries: [{ move: 'raise', at, by: actor.name, said: told }] },
      },
      roomId: null,
      participants: [
        { personId: actor.personId, name: actor.name, part: 'applicant' },
        ...(mediator ? [{ personId: mediator.id, name: mediator.name, part: HOLDER }] : []),
      ],
      by: actor.personId,
    })
    // Words of blows or of a crime are for the police, whatever else comes of it.
    if (tellsOfCrime(told)) return alarm(scene, raised, told, `${no(raised)} 登记好了（${title}），警察处理过再调`)
    const head = `${no(raised)} 登记好了（${title}），`
    if (!mediator) {
      const { villageId, number } = raised
      const asks = `${words.kind} ${no(raised)} 还没有调解员，请书记定一个，发：换调解员 ${number} @人`
      return reply(
        `${head}还没有调解员，已请书记定人`,
        ...(await toSecretaries({ tx, villageId, except: scene.room?.id }, asks)),
      )
    }
    if (mediator.id === actor.personId) return reply(`${head}您来调。先问双方\n${nextStep(raised)}`)
    const asked = `${no(raised)} 有一起${title}请您调：${told}\n先问双方。${nextStep(raised)}`
    return reply(
      `${head}调解员：${mediator.name}，先去问双方愿不愿意\n吵凶了发：急 ${raised.number} 现场情况。看进度发：查 ${raised.number}`,
      ...toMediator(scene, raised, asked),
    )
  },
})

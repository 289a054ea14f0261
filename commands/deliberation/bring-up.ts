import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import { brief, no } from '../common/phrases.ts'
import { toSecretaries } from '../common/tells.ts'
import { tellsOfHousehold } from '../decision/private-title.ts'
import { bringUpHears } from './hears.ts'
import { deliberation } from './workflow.ts'

/** 说事 下雨天上屯路滑: anybody puts it on the list of the next meeting. All of the village may read it. */
export default defineCommand({
  id: 'bring-up',
  says: ['说事'],
  hears: bringUpHears,
  wished: 'with-words',
  summary: '说一件要大家商量的事',
  roles: 'anyone',
  places: 'anywhere',
  args: { text: arg.text({ longest: 200, called: '什么事', question: true }) },
  form: { begins: '说一件要商量的事' },
  examples: [{ say: '说事 下雨天上屯路滑', replies: '下次议事会' }],
  async handle(scene, { text }) {
    const { tx, actor, village, room, home, orgs } = scene
    if (!actor || !village) return {}
    const isPrivate = await tellsOfHousehold(tx, text, village.id)
    if (isPrivate) return refuse('议题大家都看得到，别写是哪一户、是什么户。家里的事请私聊村干部说')
    const before = await saidBefore(scene, deliberation, text)
    if (before) return reply(`${no(before)} 刚才已经记下了，不用再发`)
    const matter = await raise(scene, deliberation, {
      villageId: village.id,
      orgId: home && orgs.isWithin(home.id, village.id) ? home.id : village.id,
      title: text,
      roomId: room?.id ?? null,
      participants: [{ personId: actor.personId, name: actor.name, part: 'requester' }],
      by: actor.personId,
    })
    const told = `说事 ${no(matter)} ${brief(text, 60)}（${actor.name}说的事）\n议过了发：议 ${matter.number} 怎么定的`
    const tells = room?.kind === 'cadres' ? [] : await toSecretaries({ tx, villageId: village.id }, told)
    return reply(`说事 ${no(matter)} 记下了，下次议事会说：${brief(text, 40)}\n看进展发：查 ${matter.number}`, ...tells)
  },
})

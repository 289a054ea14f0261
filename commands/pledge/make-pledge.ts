import { arg } from '../../src/speech/args/index.ts'
import { deadlinesOf, deadlineText } from '../../src/speech/deadline.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import { askDay, doubtIn } from '../common/doubts.ts'
import { no } from '../common/phrases.ts'
import { makePledgeHears } from './hears.ts'
import { nextStep } from './words.ts'
import { pledge } from './workflow.ts'

export default defineCommand({
  id: 'make-pledge',
  says: ['承诺', '我承诺'],
  hears: makePledgeHears,
  ages: true,
  summary: '承诺为村里做一件事，到日子提醒自己一次',
  roles: ['member', 'volunteer', 'gridWorker'],
  places: 'anywhere',
  args: {
    text: arg.text({ longest: 120 }),
    date: arg.date({ tense: 'future', asks: '打算哪天前做好？直接回日期就行，比如：本周五、11月30日' }),
  },
  examples: [{ say: '承诺 帮三户老人收稻谷 月底前', replies: '帮三户老人收稻谷' }],
  async handle(scene, { text, date }) {
    const { actor, village, home, room, now } = scene
    if (!actor || !village) return refuse('请到村里的群里说，我才知道是哪个村的')
    const doubt = doubtIn(date, now)
    if (doubt) return askDay(`${actor.name}，${doubt}`, { command: 'make-pledge', slots: { text } })
    const before = await saidBefore(scene, pledge, text, () => true)
    if (before) return reply(`${no(before)} 已经记着了，不用再发。做到了发：践诺 ${before.number}`)
    const [deadline = now] = deadlinesOf(date)
    const made = await raise(scene, pledge, {
      villageId: village.id,
      orgId: home?.id ?? village.id,
      title: text,
      deadline,
      roomId: room?.id ?? null,
      participants: [{ personId: actor.personId, name: actor.name, part: 'requester' }],
      by: actor.personId,
    })
    return reply(
      `${actor.name}，${no(made)} 您的承诺记下了：${text}（${deadlineText(deadline, now)} 前）。到那天我提醒您一次\n${nextStep(made)}`,
    )
  },
})

import { isRefusal } from '../../src/domain/workflow.ts'
import { withoutThanks } from '../../src/language/talk.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { record } from '../../src/speech/progress.ts'
import { waysToSay } from '../../src/speech/ways-to-say.ts'
import { brief, entitled, homeName, no } from '../common/phrases.ts'
import { earlier, reportedBy, takenOver } from './repeats.ts'
import { toEach } from './telling.ts'

/** What offers it. */
export const OFFER = '直接用吗'
const USE =
  /^(?:那?就|直接|可以)?(?:用|沿用)(?:吧|(?:上次|以前|之前|原来)(?:的|那份|那个|报的)?|那份|那个|旧的)?(?:就行)?[。.!！]*$/u

/** 用上次的, 就用以前那份, 用之前报的 */
const OF_BEFORE = [
  ...waysToSay(
    ['用', '就用', '直接用', '沿用'],
    ['上次', '以前', '之前', '原来'],
    ['的', '那份', '那个', '报的', '的就行'],
  ),
  ...['用那份', '用那个', '用旧的'],
]

/** 用: what they reported before is reported again (数据一次采集). */
export default defineCommand({
  id: 'use-reported',
  says: ['沿用'],
  ways: ['沿用上次的', '直接用上次的'],
  quoted: ['用', '直接用', '就用', '用吧', '可以用', ...OF_BEFORE],
  prompts: [OFFER],
  putToAll: { isIn: (text) => text.includes(OFFER), answers: (_, words) => USE.test(withoutThanks(words).trim()) },
  hears: { opens: (_, { number }) => number !== undefined, countsBare: () => false },
  everyday: true,
  summary: '镇里要的以前报过，直接用上次报的',
  roles: 'anyone',
  places: ['town', 'cadres', 'members', 'direct'],
  shownTo: ['gridWorker', 'cadre', 'secretary'],
  args: { matter: arg.matter({ of: 'any', said: true, ofAbove: true }) },
  examples: [
    {
      say: '沿用 12',
      replies: '#12',
      after: { by: 'townStaff', say: '任务 @王建国 周五前 报送巡查情况' },
    },
  ],
  async handle(scene, { matter }) {
    const { actor, registry, village, home, orgs } = scene
    if (!actor || !village) return {}
    const given = registry.matter(matter.kind)?.fromAbove
    if (!given) return refuse(`${no(matter)} 不是镇里派给村里的事`)
    for (const one of await earlier(scene, registry, matter)) {
      const said = reportedBy(one, actor.personId, registry)
      if (said === null) continue
      const note = takenOver(one.number, brief(said, 120))
      const made = await record(scene, matter, given.deed, { note })
      if (isRefusal(made)) return refuse(`${no(matter)} 您不用再报了，发「查 ${matter.number}」看看`)
      const asked = made.matter.participants.filter((who) => who.active && who.part === 'requester')
      const givers = asked.flatMap(({ personId }) => personId ?? []).filter((id) => id !== actor.personId)
      const from = home ? homeName(orgs.get(orgs.villageOf(home.id)) ?? null) : ''
      return reply(
        `${no(matter)} 办好了，用的是 #${one.number} 报过的${said && `：${brief(said, 40)}`}。辛苦您！`,
        ...toEach(givers, `${entitled(matter, 30)}${from}${actor.name}报好了，${note}`),
      )
    }
    return refuse(`${no(matter)} 您以前没报过，请照常报。办好发：完成 ${matter.number} 内容`)
  },
})

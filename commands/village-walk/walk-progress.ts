import { dayOf } from '../../src/domain/day.ts'
import type { Org } from '../../src/domain/org.ts'
import { MEMBER_UP } from '../../src/domain/roles.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { moreOf, READ } from '../../src/speech/few.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { reply } from '../../src/speech/outcome.ts'
import { homeName } from '../common/phrases.ts'
import { walkLines } from '../visit/areas.ts'
import { type Round, roundsOf } from './owed.ts'
import { holdingsOf } from './record-walk.ts'
import { LEVEL_NAMES, WALKERS } from './rules.ts'
import { daysLeft } from './windows.ts'

/** How far the speaker has come; nobody else's is told. */
export default defineCommand({
  id: 'walk-progress',
  says: ['走遍', '走遍情况', '我的走遍'],
  summary: '我走了几个屯、还剩哪些',
  onlyShows: true,
  roles: [...new Set([...WALKERS, ...MEMBER_UP])],
  places: ['members', 'cadres', 'town', 'direct'],
  shownTo: ['townHead', 'townLeader', 'countyLeader', 'countySecretary', 'citySecretary'],
  args: {},
  examples: [{ say: '走遍', replies: '走' }],
  async handle(scene) {
    const { actor } = scene
    if (!actor) return {}
    const rounds = await roundsOf({ id: actor.personId, holdings: await holdingsOf(scene) }, scene)
    const lines = [...rounds.map((round) => roundLine(round, scene)), ...(await walkLines(scene))]
    if (lines.length === 0)
      return reply(`${actor.name}，花名册上您没有要走遍的村屯。去过哪里都可以记：走村 那良屯 今天`)
    return reply([...lines, '去过了发：走村 那良屯 今天 看到什么'].join('\n'))
  },
})

/** `今年自然村已走 14/23 个，剩 9 个：…` */
export function roundLine({ rule, window, places, been }: Round, { orgs, now }: Pick<Scene, 'orgs' | 'now'>): string {
  const left = places.filter(({ id }) => !been.has(id))
  const done = `${window.called}已走 ${been.size}/${places.length} 个${LEVEL_NAMES[rule.each]}`
  if (left.length === 0) return `${done}，都走到了`
  return `${done}，剩 ${left.length} 个：${namesOf(left, orgs)}（还有 ${daysLeft(window, dayOf(now))} 天）`
}

/** Village by village: 青山村（那良屯、弄福屯）、龙坪村（…）. */
function namesOf(left: readonly Org[], orgs: Scene['orgs']): string {
  const shown = left.slice(0, READ)
  const villages = [...new Set(shown.map(({ id }) => orgs.villageOf(id)))]
  const named = villages.map((villageId) => {
    const own = shown.filter(({ id }) => id !== villageId && orgs.villageOf(id) === villageId).map(homeName)
    return `${homeName(orgs.get(villageId) ?? null)}${own.length > 0 ? `的${own.join('、')}` : ''}`
  })
  return `${named.join('；')}${moreOf(left.length - READ, '个').join('')}`
}

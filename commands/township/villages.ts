import { dayOf } from '../../src/domain/day.ts'
import { may, type Role } from '../../src/domain/roles.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { type Listed, waitingFor } from '../../src/speech/waiting.ts'
import { homeName } from '../common/phrases.ts'
import { townshipOf, villagesUnder } from '../common/townships.ts'

/** Who sees all villages of a township at once. */
const OVERSEERS: readonly Role[] = ['townStaff', 'secretary', 'townHead', 'admin']

/** 各村 (guidance §4, §18): what waits in each village, a line each in the roster's order; nobody is compared. */
export default defineCommand({
  id: 'villages',
  says: ['各村', '各村情况', '各村怎么样'],
  summary: '各村有什么还等着办，一村一行',
  roles: OVERSEERS,
  places: ['town', 'direct'],
  shownTo: ['townStaff', 'townHead'],
  args: {},
  examples: [{ say: '各村', replies: '青山村' }],
  async handle(scene) {
    // In a township's group it is the group's; said to the bot alone, that of whoever says it.
    const own = scene.village ?? scene.home
    const township = own && townshipOf(own.id, scene)
    if (!township || !may(scene.rolesIn(township.id), OVERSEERS))
      return refuse('各村的情况由镇里来看。看自己村的，发：待接单、走访情况')
    const villages = villagesUnder(township.id, scene)
    if (villages.length === 0) return reply(`${homeName(township)}的花名册里还没有村`)
    const at = { at: scene.now, day: dayOf(scene.now) }
    const lines: string[] = []
    for (const one of villages) {
      const listed = await waitingFor(scene.tx, scene.registry, one.id, at)
      lines.push(`${homeName(one)}：${inFigures(listed)}`)
    }
    return reply([`${homeName(township)} ${villages.length} 个村，还等着办的：`, ...lines].join('\n'))
  },
})

/** 没人接的点单 1、走访超期 3 户 */
function inFigures(listed: readonly Listed[]): string {
  const all = listed.map(({ what, total, unit }) =>
    unit === undefined ? `${what} ${total}` : `${what} ${total} ${unit}`,
  )
  return all.join('、') || '没有等着办的'
}

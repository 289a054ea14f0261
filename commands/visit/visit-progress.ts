import { dayOf } from '../../src/domain/day.ts'
import { GRID_UP, may } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { moreOf, READ } from '../../src/speech/few.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { byPart, type Counts, sum } from '../../src/speech/tallies.ts'
import { homeName } from '../common/phrases.ts'
import { walkOf } from './areas.ts'
import { mutedLines } from './muted.ts'
import { shortfallLines } from './shortfalls.ts'

export default defineCommand({
  id: 'visit-progress',
  says: ['走访情况', '走访进度'],
  questions: [
    '这个月走访走得怎样了',
    '走访完成了多少',
    '全村走访进度到哪了',
    '走访走了几户',
    '各个网格走访得怎么样',
    '走访完成率多少',
    '还差多少户没走访完',
  ],
  summary: '各网格走访到了哪一步',
  onlyShows: true,
  roles: GRID_UP,
  places: ['members', 'cadres', 'town', 'direct'],
  args: {
    org: arg.org({ optional: true }),
  },
  examples: [
    { say: '走访情况', replies: '走访' },
    { say: '走访情况 那良屯', replies: '走访' },
  ],
  async handle(scene, { org }) {
    const { tx, orgs, village, rolesIn, now } = scene
    const scope = org ?? village
    if (!scope) return refuse('请到村里的群里说，我才知道是哪个村的走访情况')
    if (!may(rolesIn(scope.id), GRID_UP)) return refuse(`${scope.name}的走访情况要由那里的网格员、村干部或书记来看`)
    const orgIds = [...orgs.all].filter((one) => orgs.isWithin(one.id, scope.id)).map((one) => one.id)
    const today = dayOf(now)
    const tallies = await tx.visitProgress.tallies(orgIds, today)
    if (tallies.length === 0) return reply(`${homeName(scope)}还没有登记要走访的户`)
    const parts = byPart(tallies, scope.id, orgs)
    const { done, missed, ended } = await tx.visitProgress.history(orgIds, today)
    return reply(
      [
        `${homeName(scope)}走访情况：${counts(sum(tallies))}`,
        ...(parts.length > 1 || scene.place === 'town'
          ? parts.slice(0, READ).map(([name, tally]) => `${name}：${counts(tally)}`)
          : []),
        ...moreOf(parts.length - READ, '处', `看一处发：走访情况 ${parts[READ]?.[0] ?? ''}`),
        `到现在：联系人走访 ${done} 次，错过 ${missed} 次，换人或迁走 ${ended} 户次`,
        // The township reads figures; what is said of households is the village's own.
        ...(scene.place === 'town' ? [] : await mutedLines(scope.id, orgIds, scene)),
        ...(scene.place === 'town' ? [] : await walkOf(orgIds, scope.id, scene)),
        ...(scene.place === 'town' ? [] : await shortfallLines(scope, orgIds, scene)),
      ].join('\n'),
    )
  },
})

/** Every household counts once, and those in which nobody has ever been a second time. */
function counts({ covered, ahead, due, overdue, muted, alone, never }: Counts): string {
  const all = covered + ahead + due + overdue + muted + alone
  return [
    `${all} 户`,
    `走访过 ${covered}`,
    ...(ahead > 0 ? [`还没到期 ${ahead}`] : []),
    `该走访 ${due}`,
    `逾期 ${overdue}`,
    ...(muted > 0 ? [`暂缓 ${muted}`] : []),
    ...(alone > 0 ? [`没有联系人 ${alone}`] : []),
    `其中还没去过 ${never}`,
  ].join('，')
}

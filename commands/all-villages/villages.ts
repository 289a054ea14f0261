import { dayOf } from '../../src/domain/day.ts'
import { may, type Role } from '../../src/domain/roles.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { UNDONE } from '../../src/speech/endings.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { sideBySide, type VillageFigures } from '../../src/speech/side-by-side.ts'
import { homeName } from '../common/phrases.ts'

/** Who sees all villages of a township at once. */
const OVERSEERS: readonly Role[] = ['townStaff', 'secretary', 'townHead', 'admin']

/** 各村 (guidance §4, §18): how each village stands, a line each in the roster's order; nobody is compared. */
export default defineCommand({
  id: 'villages',
  says: ['各村', '各村情况', '各村怎么样'],
  questions: ['各个村现在怎么样', '几个村的情况怎么样', '每个村办得怎样', '全镇各村情况'],
  summary: '各村办了多少、还有什么等着办，一村一行',
  onlyShows: true,
  roles: OVERSEERS,
  places: ['town', 'direct'],
  shownTo: ['townStaff', 'townHead'],
  args: {},
  examples: [{ say: '各村', replies: '青山村' }],
  async handle(scene) {
    const { tx, orgs, registry, now } = scene
    // In a township's group it is the group's; said to the bot alone, that of whoever says it.
    const own = scene.village ?? scene.home
    const township = own && orgs.townshipOf(own.id)
    if (!township || !may(scene.rolesIn(township.id), OVERSEERS))
      return refuse('各村的情况由镇里来看。看自己村的，发：待接单、走访情况')
    const villages = orgs.villagesUnder(township.id).filter(({ vanished }) => !vanished)
    if (villages.length === 0) return reply(`${homeName(township)}的花名册里还没有村`)
    const figures = await sideBySide(tx, registry, villages, { at: now, day: dayOf(now) })
    return reply(
      [
        `${homeName(township)} ${villages.length} 个村，今年办结多少、还有什么等着办：`,
        ...figures.map((one) => `${homeName(one.village)}：${inFigures(one)}`),
      ].join('\n'),
    )
  },
})

/** 点单办结 11/13（撤了或没办成 1、没人接的点单 1）；走访超期 3/120 户 */
function inFigures({ matters, duties }: VillageFigures): string {
  const raised = matters.flatMap(({ kind, raised, done, undone, waits }) => {
    const besides = undone > 0 ? [{ what: UNDONE, count: undone }, ...waits] : waits
    const told = besides.map(({ what, count }) => `${what} ${count}`).join('、')
    if (raised === 0 && told === '') return []
    return [`${kind.words.kind}办结 ${done}/${raised}${told && `（${told}）`}`]
  })
  const late = duties.flatMap(({ what, unit, all, late }) => (late > 0 ? [`${what} ${late}/${all} ${unit}`] : []))
  return [...raised, ...late].join('；') || '今年还没有事'
}

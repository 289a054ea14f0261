import { dayOf } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import type { Org } from '../../src/domain/org.ts'
import { GRID_UP, may } from '../../src/domain/roles.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { moreOf, READ } from '../../src/speech/few.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { homeName } from '../common/phrases.ts'
import { type OfVillage, ofDepartments, ofVillage, type Rates, type Share } from './figures.ts'
import { whistle } from './workflow.ts'

/** So many whistles of one village and year are looked at. */
const MOST = 500

/** 哨情: this year's, of a village for the village, of all of them for the township; departments beside them. */
export default defineCommand({
  id: 'whistle-figures',
  says: ['哨情', '吹哨情况', '评哨情况'],
  questions: ['吹哨办得怎么样', '哨都办好了没有', '各部门响应得怎么样'],
  summary: '今年吹的哨：响应、解决、满意各多少',
  onlyShows: true,
  roles: GRID_UP,
  places: ['cadres', 'members', 'town', 'direct'],
  args: {},
  examples: [{ say: '哨情', replies: '吹哨' }],
  async handle(scene) {
    const { village, orgs, rolesIn, now } = scene
    const scope = village && orgs.get(village.id)
    if (!scope) return refuse('请到村里的群或镇工作群里说，我才知道看哪里的')
    if (!may(rolesIn(scope.id), GRID_UP))
      return refuse(`${homeName(scope)}的哨情要由那里的网格员、村干部、书记或镇干部来看`)
    const villages =
      scope.kind === 'village' ? [scope] : orgs.villagesUnder(scope.id).filter(({ vanished }) => !vanished)
    const year = dayOf(now).slice(0, 4)
    const each: (readonly [Org, readonly Matter[]])[] = []
    for (const one of villages) each.push([one, await blownBy(one, year, scene)])
    const all = each.flatMap(([, whistles]) => whistles)
    const head = `${homeName(scope)} ${year} 年吹哨 ${all.length} 次`
    if (all.length === 0) return reply(`${head}，还没有哨情`)
    const ofVillages = each.map(([one, whistles]) => `${homeName(one)}：${villageLine(ofVillage(whistles, now))}`)
    return reply([head, ...shortened(ofVillages), ...shortened(departmentLines(all, scope, scene))].join('\n'))
  },
})

async function blownBy({ id }: Org, year: string, { tx }: Scene): Promise<readonly Matter[]> {
  const { rows } = await tx.pages.matters({ villageId: id, kinds: [whistle.kind] }, 0, MOST)
  return rows.filter(({ createdAt }) => dayOf(createdAt).startsWith(year))
}

/** In the roster's order; the township's watch, which is no organisation of its own, comes first. */
function departmentLines(all: readonly Matter[], scope: Org, scene: Scene): readonly string[] {
  const order = [...scene.orgs.all].map(({ id }) => id)
  const township = scene.orgs.townshipOf(scope.id)?.id
  const at = (orgId: string) => (orgId === township ? -1 : order.indexOf(orgId))
  return ofDepartments(all, scene.now)
    .toSorted((one, other) => at(one.orgId) - at(other.orgId))
    .map((one) => `${one.name}：${rates(one)}`)
}

const villageLine = ({ blown, agreed, ...others }: OfVillage): string =>
  [`吹 ${blown}`, said('镇里同意', agreed), rates(others)].filter(Boolean).join('，')

function rates({ heard, solved, pleased }: Rates): string {
  const all = [said('响应率', heard), said('解决率', solved), said('满意率', pleased)].filter(Boolean)
  return all.length > 0 ? all.join('，') : '还没到期的'
}

/** Nothing is said of nothing. */
const said = (what: string, { yes, of }: Share): string => (of > 0 ? `${what} ${yes}/${of}` : '')

function shortened(lines: readonly string[]): readonly string[] {
  return [...lines.slice(0, READ), ...moreOf(lines.length - READ, '个', '看台账')]
}

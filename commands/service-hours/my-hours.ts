import { dayOf } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { READ } from '../../src/speech/few.ts'
import type { Service } from '../../src/speech/mechanism-parts.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { reply } from '../../src/speech/outcome.ts'
import { inHours } from '../common/in-hours.ts'
import { brief, no } from '../common/phrases.ts'

/** Nobody helps more often in a year; what is older is in the ledger. */
const MOST = 500

/** One's own hours of the year, told to oneself alone. */
export default defineCommand({
  id: 'my-hours',
  says: ['我的时长', '我的志愿时长', '我的服务时长', '查时长', '查我的时长', '查我的志愿时长', '我有多少时长'],
  questions: ['我做了多少志愿时长', '我今年服务了几个小时', '我一共有多少小时时长'],
  summary: '看自己今年帮了多少个小时',
  onlyShows: true,
  roles: 'anyone',
  places: ['direct'],
  shownTo: ['member', 'volunteer'],
  args: {},
  examples: [{ say: '我的时长', replies: '时长' }],
  async handle(scene) {
    const { actor, now } = scene
    if (!actor) return {}
    const year = dayOf(now).slice(0, 4)
    const own = (await allOf(scene, actor.personId)).filter(({ day }) => day.startsWith(year))
    if (own.length === 0) return reply(`${actor.name}，今年还没有记下时长。帮完忙会问您用了多久，答了就记`)
    const sum = (isCounted: boolean) =>
      own.filter(({ isTrue }) => isTrue === isCounted).reduce((all, { minutes }) => all + (minutes ?? 0), 0)
    const waits = sum(false)
    return reply(
      [
        `${actor.name}，今年的志愿时长 ${inHours(sum(true))}${waits > 0 ? `，还有 ${inHours(waits)} 等人核` : ''}`,
        ...own.slice(-READ).map(line),
        '以全国志愿服务信息系统登记的为准',
      ].join('\n'),
    )
  },
})

type Given = Service & { readonly day: string; readonly matter: Matter }

/** All that somebody gave of their time in the village, oldest first. */
async function allOf({ tx, registry, village }: Scene, personId: string): Promise<readonly Given[]> {
  const given: Given[] = []
  for (const { workflow, served } of registry.matters) {
    if (!served || !village) continue
    const [kind, states] = [workflow.kind, Object.keys(workflow.states)]
    const player = { personId, part: served.part }
    for (const matter of await tx.matters.newest({ villageId: village.id, kind, states, player }, MOST)) {
      const service = served.of(matter, personId)
      if (service) given.push({ ...service, day: served.day(matter), matter })
    }
  }
  return given.toSorted((one, other) => one.day.localeCompare(other.day))
}

function line({ matter, day, minutes, isTrue }: Given): string {
  const took = minutes === null ? '到了' : inHours(minutes)
  return `${day.slice(5)} ${no(matter)} ${brief(matter.title, 16)} ${took}${isTrue ? '' : '（等核）'}`
}

import type { Matter } from '../../src/domain/matter.ts'
import { may } from '../../src/domain/roles.ts'
import type { Actor } from '../../src/domain/workflow.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { moreOf, READ } from '../../src/speech/few.ts'
import { isHere } from '../../src/speech/its-group.ts'
import { kindsOf } from '../../src/speech/kinds-of.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { reply } from '../../src/speech/outcome.ts'
import { brief, no } from './phrases.ts'

/** Nobody has more on their hands; no more are counted. */
const MOST = 200

export default defineCommand({
  id: 'mine',
  says: ['我的单', '我的任务'],
  exact: ['我的单'],
  questions: [
    '我手上还有几件事没办完',
    '我还有什么任务没做',
    '我还有哪些单没完成',
    '我接了几个单',
    '我现在有哪些任务',
    '有什么任务是我的',
    '我还欠几件事',
    '我名下还有什么没办',
    '我点的单到哪一步了',
    '轮到我做的还有什么',
  ],
  summary: '我手上的单和任务',
  onlyShows: true,
  roles: 'anyone',
  places: 'anywhere',
  args: {},
  examples: [
    { say: '我的单', replies: '您' },
    { say: '我的任务', replies: '您' },
  ],
  async handle(scene) {
    const { tx, actor, registry, now } = scene
    if (!actor) return {}
    const parts = await tx.matters.ofPerson(actor.personId, kindsOf(registry), MOST)
    const own = [...(await byRole(scene, actor, parts)), ...parts]
    if (own.length === 0) return reply(`${actor.name}，您手上没有没办完的事`)
    const shown = lateFirst(own, now).slice(0, READ)
    const lines = shown.map((one) => line(one, actor, scene))
    return reply([`${actor.name}，您的事：`, ...lines, ...moreOf(own.length - READ, '件')].join('\n'))
  },
})

/** What waits for everybody of a role, so that none of them plays a part in it. */
async function byRole(scene: Scene, actor: Actor, besides: readonly Matter[]): Promise<readonly Matter[]> {
  const { tx, village, registry } = scene
  if (!village) return []
  const found: Matter[] = []
  for (const { workflow, wanted = [] } of registry.matters) {
    for (const { states } of wanted.filter((one) => may(actor.roles, [one.role]))) {
      found.push(...(await tx.matters.list({ villageId: village.id, kind: workflow.kind, states }, MOST)))
    }
  }
  return found.filter(({ id }) => besides.every((one) => one.id !== id))
}

/** What is past its deadline, the oldest first; then the newest. */
function lateFirst(own: readonly Matter[], now: Date): readonly Matter[] {
  const isLate = ({ deadline }: Matter) => deadline !== null && deadline < now
  const late = own.filter(isLate).toSorted((one, other) => Number(one.deadline) - Number(other.deadline))
  return [...late, ...own.filter((one) => !isLate(one))]
}

function line(matter: Matter, actor: Actor, scene: Scene): string {
  const { registry, place, now } = scene
  const standing = registry.matter(matter.kind)?.standing(matter, actor, now) ?? ''
  return `${no(matter)} ${standing}${registry.mayBeTold(matter.kind, place, isHere(scene, matter)) ? `：${brief(matter.title)}` : ''}`
}

import type { Matter } from '../../src/domain/matter.ts'
import { may } from '../../src/domain/roles.ts'
import type { Actor } from '../../src/domain/workflow.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { isHere } from '../../src/speech/its-group.ts'
import { kindsOf } from '../../src/speech/kinds-of.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { reply } from '../../src/speech/outcome.ts'
import { brief, no } from './phrases.ts'

/** A chat list longer than this is not read. */
const LISTED = 5

export default defineCommand({
  id: 'mine',
  says: ['我的单', '我的任务'],
  summary: '我手上的单和任务',
  roles: 'anyone',
  places: 'anywhere',
  args: {},
  examples: [
    { say: '我的单', replies: '您' },
    { say: '我的任务', replies: '您' },
  ],
  async handle(scene) {
    const { tx, actor, registry } = scene
    if (!actor) return {}
    const parts = await tx.matters.ofPerson(actor.personId, kindsOf(registry), LISTED + 1)
    const own = [...(await byRole(scene, actor, parts)), ...parts]
    if (own.length === 0) return reply(`${actor.name}，您手上没有没办完的事`)
    const lines = own.slice(0, LISTED).map((one) => line(one, actor, scene))
    return reply([`${actor.name}，您的事：`, ...lines, ...(own.length > LISTED ? ['…还有别的'] : [])].join('\n'))
  },
})

/** What waits for everybody of a role, so that none of them plays a part in it. */
async function byRole(scene: Scene, actor: Actor, besides: readonly Matter[]): Promise<readonly Matter[]> {
  const { tx, village, registry } = scene
  if (!village) return []
  const found: Matter[] = []
  for (const { workflow, wanted = [] } of registry.matters) {
    for (const { states } of wanted.filter((one) => may(actor.roles, [one.role]))) {
      found.push(...(await tx.matters.list({ villageId: village.id, kind: workflow.kind, states }, LISTED)))
    }
  }
  return found.filter(({ id }) => besides.every((one) => one.id !== id))
}

function line(matter: Matter, actor: Actor, scene: Scene): string {
  const { registry, place, now } = scene
  const standing = registry.matter(matter.kind)?.standing(matter, actor, now) ?? ''
  return `${no(matter)} ${standing}${registry.mayBeTold(matter.kind, place, isHere(scene, matter)) ? `：${brief(matter.title)}` : ''}`
}

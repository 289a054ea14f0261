/** What villages raised and the organisation spoken in answers: found by the number that its village gave it. */
import { type Matter, takesPart } from '../../domain/matter.ts'
import { isAbove } from '../above.ts'
import type { MatterArg } from '../args/types.ts'
import { brief } from '../brief.ts'
import type { Scene } from '../mechanism.ts'
import { type Outcome, refuse } from '../outcome.ts'
import { homeName } from '../tallies.ts'
import type { Question } from './answer.ts'
import { wants } from './fitting.ts'

/** Those of the villages below that bear a number and are answered here, or in which the speaker has a part. */
export async function raisedBelow(number: number, scene: Scene): Promise<readonly Matter[]> {
  const { village, orgs, tx, registry, actor } = scene
  if (!village || !isAbove(scene)) return []
  const villages = [...orgs.all].filter(({ id, kind }) => kind === 'village' && orgs.isWithin(id, village.id))
  const found = await Promise.all(villages.map(({ id }) => tx.matters.byNumber(id, number)))
  return found.flatMap((one) => {
    if (one === null) return []
    const isAnswered = one.orgId === village.id && registry.matter(one.kind)?.answeredAbove
    return isAnswered || (actor && takesPart(one, actor.personId)) ? [one] : []
  })
}

/** The one of several villages' matters that is meant: the village named, else what the command can move now. */
export function meantOf(
  own: Matter | null,
  below: readonly Matter[],
  arg: MatterArg,
  { scene, command, reading }: Question,
): Matter | null | { readonly instead: Outcome } {
  const { ofVillage } = reading.slots
  const named = ofVillage === undefined ? [...(own ? [own] : []), ...below] : below.filter(isOf(ofVillage, scene))
  const isAlsoSaid = (kind: string) => scene.registry.matter(kind)?.alsoSaid?.[command.id] !== undefined
  const wanted = named.filter(({ kind }) => wants(arg, kind) || isAlsoSaid(kind))
  const ready = wanted.filter((one) => isReady(one, arg, scene))
  const [only, second] = ready.length > 0 ? ready : wanted
  if (second === undefined) return only ?? own
  const among = ready.length > 0 ? ready : wanted
  const lines = among.map((one) => `${villageName(one, scene)} #${one.number} ${brief(one.title, 20)}`)
  const example = `${command.says[0]} ${villageName(second, scene)} ${second.number}`
  return {
    instead: refuse(
      [`有 ${among.length} 个 #${second.number}：`, ...lines, `请带上村名再发一次，比如：${example}`].join('\n'),
    ),
  }
}

const isOf = (name: string, scene: Scene) => (matter: Matter) => villageName(matter, scene).startsWith(name)

const villageName = ({ villageId }: Matter, { orgs }: Scene): string => homeName(orgs.get(villageId) ?? null)

/** Whether the command's move leads on from where the matter stands. */
function isReady({ kind, state }: Matter, { move }: MatterArg, { registry }: Scene): boolean {
  const workflow = registry.matter(kind)?.workflow
  if (move === undefined || !workflow) return true
  const rule = workflow.moves[move]
  if (rule) return rule.from.includes(state)
  return workflow.deeds?.[move]?.in.includes(state) ?? false
}

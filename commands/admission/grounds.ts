/** What something given from above rests on: an item of the list, or a paper besides it. */
import type { Matter } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { Ground } from '../../src/speech/given.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { brief, no } from '../common/phrases.ts'
import { called, type Numbered } from './items.ts'

/** 准入清单 3 防汛 */
export const onList = (item: Numbered): Ground & { readonly item: string } => ({ item: called(item) })

export const inWords = ({ item, paper }: Ground): string =>
  item === undefined ? `清单外，${paper ?? '没有文号'}` : `准入清单 ${item}`

/** Writes down what it rests on. */
export async function noteGround(scene: Scene, matter: Matter, ground: Ground): Promise<Outcome> {
  const from = scene.registry.matter(matter.kind)?.fromAbove
  if (!from || scene.orgs.get(matter.villageId)?.kind !== 'township')
    return refuse(`${no(matter)} 不是镇里派给村里的事，不用对准入清单`)
  const said = brief(inWords(ground), 60)
  const step = await move(scene, matter, from.moves.note, { note: said, details: { ground: { ...ground } } })
  if (!isRefusal(step)) return reply(`${no(matter)} 记下了：${said}`)
  return refuse(
    step.refused === 'not-allowed'
      ? `${no(matter)} 由派的人来说属哪一项`
      : `${no(matter)} 已经办完了，不用再说属哪一项`,
  )
}

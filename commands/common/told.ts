import type { Matter } from '../../src/domain/matter.ts'
import { ROOM_NAMES } from '../../src/domain/roles.ts'
import { isHere } from '../../src/speech/its-group.ts'
import type { ShownTo } from '../../src/speech/mechanism-parts.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse } from '../../src/speech/outcome.ts'
import { no } from './phrases.ts'

function placesOf(shownTo: ShownTo | undefined): ShownTo['where'] {
  return shownTo?.lookedUpIn ?? shownTo?.where ?? []
}

/** Why a matter is not shown where it was asked for, and where it is; null when it may be shown. */
export function notHere(scene: Scene, matter: Matter): Outcome | null {
  const { registry, place } = scene
  if (registry.mayBeTold(matter.kind, place, isHere(scene, matter))) return null
  const where = placesOf(registry.matter(matter.kind)?.shownTo)
  const groups =
    where === 'anywhere'
      ? []
      : where.flatMap((one) => (one in ROOM_NAMES ? ROOM_NAMES[one as keyof typeof ROOM_NAMES] : []))
  return refuse(`${no(matter)} 是${registry.nameOf(matter.kind)}，请到${groups.join('、')}或跟我的私聊里查`)
}

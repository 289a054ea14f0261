/** What is asked above the villages: 待接单 in 镇工作群 is of all of them, 待接单 青山村 of that one. */
import type { Org } from '../../domain/org.ts'
import { isAbove } from '../../speech/above.ts'
import type { Command, Scene } from '../../speech/mechanism.ts'
import type { Outcome } from '../../speech/outcome.ts'
import type { Reading } from '../../speech/reading.ts'

/** Null where it is asked in a village, or of one matter. */
export async function acrossVillages(command: Command, { slots }: Reading, scene: Scene): Promise<Outcome | null> {
  if (!command.across || !isAbove(scene) || slots.number !== undefined) return null
  const all = scene.orgs.villagesUnder(scene.village?.id ?? '').filter(({ vanished }) => !vanished)
  const named = slots.text === undefined ? all : all.filter((one) => isNamed(one, slots.text ?? '', scene))
  return named.length > 0 ? command.across(scene, named) : null
}

/** 青山村, or anything within it. */
function isNamed(village: Org, name: string, { orgs }: Scene): boolean {
  return orgs.named(name).some(({ id }) => orgs.isWithin(id, village.id))
}

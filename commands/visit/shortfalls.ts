/** Where a village falls short of §10: told to who answers for it, among cadres or in private. */

import { visibleFields } from '../../src/domain/household-sight.ts'
import type { Org } from '../../src/domain/org.ts'
import { CADRE_HOUSEHOLDS, type Liaison, MEMBER_HOUSEHOLDS, MODEL_CATEGORY, quotaOf } from '../../src/domain/quota.ts'
import { redact } from '../../src/domain/redact.ts'
import { may, type Role } from '../../src/domain/roles.ts'
import { FEW, fewOf } from '../../src/speech/few.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { noteReads } from '../../src/speech/note-reads.ts'

const ANSWERABLE: readonly Role[] = ['secretary', 'admin']

/** One line a shortfall, the first few names in the order of the roster; nothing where all is well. */
export async function shortfallLines(
  village: Org,
  orgIds: readonly string[],
  scene: Scene,
): Promise<readonly string[]> {
  const { tx, place, rolesIn } = scene
  const viewer = { isLiaison: false, roles: rolesIn(village.id) }
  const visible = visibleFields(viewer, place)
  if (village.kind !== 'village' || !may(viewer.roles, ANSWERABLE) || !visible.has('head')) return []
  const { members, cadres, withoutModel } = quotaOf(await tx.whoVisits.visitors(orgIds))
  const alone = await tx.whoVisits.alone(orgIds, FEW)
  noteReads(scene, 'visit-progress', alone.first)
  const named = ({ name, households }: Liaison) => `${name} ${households} 户`
  const homes = alone.first.map((home) => {
    const { number, head } = redact({ number: home.number, head: home.head }, visibleFields(viewer, place))
    return `${number} ${head}`
  })
  return [
    line(`党员联系不足 ${MEMBER_HOUSEHOLDS} 户`, members.short.map(named), '人'),
    line(`村干部联系不足 ${CADRE_HOUSEHOLDS} 户`, cadres.short.map(named), '人'),
    line(`村干部没有联系${MODEL_CATEGORY}`, withoutModel, '人'),
    line('没人联系', homes, '户', alone.all),
  ].filter((one) => one !== '')
}

/** `党员联系不足 3 户的 7 人：黄美兰 0 户、…还有 2 人`. */
function line(lack: string, names: readonly string[], unit: string, all = names.length): string {
  if (all === 0) return ''
  return `${lack}的 ${all} ${unit}：${fewOf(names, unit, all)}`
}

/** What is held back, for those in charge: nobody is forgotten because of a 暂缓 that nobody sees. */

import { dayOf } from '../../src/domain/day.ts'
import { visibleFields } from '../../src/domain/household-sight.ts'
import { redact } from '../../src/domain/redact.ts'
import { FEW, fewOf } from '../../src/speech/few.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { noteReads } from '../../src/speech/note-reads.ts'
import { aside } from '../common/phrases.ts'
import { dayName } from './visiting.ts'

/** One line with the first few of a part of the village, until when and why; nothing where they may not be named. */
export async function mutedLines(scopeId: string, orgIds: readonly string[], scene: Scene): Promise<readonly string[]> {
  const { tx, place, rolesIn, now } = scene
  const today = dayOf(now)
  const viewer = { isLiaison: false, roles: rolesIn(scopeId) }
  const { all, first } = await tx.visits.muted(orgIds, today, FEW)
  const named = first.flatMap(({ household: { head, number }, until, reason }) => {
    const dates = `到 ${dayName(until, today)}`
    const seen = redact({ number, head, dates, note: aside(reason) }, visibleFields(viewer, place))
    return seen.number ? [`${seen.number} ${seen.head}${seen.dates}${seen.note ?? ''}`] : []
  })
  if (named.length === 0) return []
  noteReads(
    scene,
    'visit-progress',
    first.map((one) => one.household),
  )
  return [`暂缓的 ${all} 户：${fewOf(named, '户', all)}`]
}

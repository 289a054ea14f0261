import { advance, isRefusal } from '../../src/domain/workflow.ts'
import type { MatterKind } from '../../src/speech/mechanism.ts'
import { no } from '../common/phrases.ts'
import { descendants } from '../decision/publishing.ts'
import { performance } from '../performance/workflow.ts'
import { inPrivate, mediatorsOf } from './telling.ts'
import { mediation } from './workflow.ts'

/** Something that was agreed for a day was done: with the last of it the mediator only has to look whether it holds. */
export const allPerformed: NonNullable<MatterKind['descendantDone']> = async ({ tx, now }, matter, done) => {
  const agreed = await descendants(tx, matter, done.kind)
  if (agreed.some(({ id, state }) => id !== done.id && state === performance.start)) return []
  const step = advance(mediation, matter, 'performed', { actor: null, now })
  if (isRefusal(step) || !(await tx.matters.apply(step))) return []
  return inPrivate(
    matter,
    mediatorsOf(matter),
    `${no(matter)} 约定的都做到了，辛苦您！过后去看看，发：回访 ${matter.number} 情况`,
  )
}

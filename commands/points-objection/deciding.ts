/** What comes of an objection: the entry is struck, or counts as if nobody had said anything. */
import type { Matter } from '../../src/domain/matter.ts'
import { advance, isRefusal } from '../../src/domain/workflow.ts'
import type { Scene, Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import { aside, no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { disputedOf, heldOf, ISSUED } from '../merit-points/purses.ts'
import { isOfOneHousehold } from '../merit-points/same-household.ts'
import { after, countLine } from '../points-list/count.ts'
import { type Line, list, listingOf, NEXT } from '../points-list/workflow.ts'
import { whyNot } from './words.ts'
import { type ObjectionMove, objectedIn } from './workflow.ts'

const WHOSE = '别的村干部、书记或监督员来定，提的人和有关的人都不行'
/** So often it is tried again where somebody else settled another objection to the same list in the same moment. */
const TRIES = 3

const deciding =
  (made: ObjectionMove): Shared =>
  async (scene, matter, { reason }) => {
    if (made !== 'cancel' && (await isConcerned(scene, matter))) return refuse(`${no(matter)} 要由${WHOSE}`)
    const step = await move(scene, matter, made, { note: reason })
    if (isRefusal(step)) return refuse(whyNot(step, made === 'cancel' ? '提异议的人来收回' : WHOSE))
    await settle(scene, matter, made === 'approve')
    return answered(matter, made, reason)
  }

export const approve = deciding('approve')
export const reject = deciding('reject')
export const takeBack = deciding('cancel')

function answered(matter: Matter, made: ObjectionMove, reason: string | null): Outcome {
  if (made === 'cancel') return reply(`${no(matter)} 的异议收回了，那一笔照算`)
  const comes = made === 'approve' ? '核实了，属实，那一笔不算分' : `核实了，不属实，那一笔照算${aside(reason)}`
  const told: readonly Tell[] = [
    ...toRequester({ ...matter, roomId: null }, `${no(matter)} 您提的异议${comes}。谢谢您！`),
    ...objectedIn(matter).subjects.map((person) => ({
      to: { person, roomId: null },
      text: `您的积分有一笔被提了异议，${comes}${made === 'approve' ? aside(reason) : ''}。看自己的发：我的积分`,
    })),
  ]
  return reply(`${no(matter)} ${comes}`, ...told)
}

/** Whether the speaker is whom it is about, or of their household. */
async function isConcerned({ tx, actor }: Scene, matter: Matter): Promise<boolean> {
  for (const subject of objectedIn(matter).subjects) {
    if (actor && (await isOfOneHousehold(tx, actor.personId, subject))) return true
  }
  return false
}

/** Writes it into the list, and gives the points where they belong. */
async function settle({ tx, now }: Scene, matter: Matter, isStruck: boolean): Promise<void> {
  const { listId, keys } = objectedIn(matter)
  const isMeant = (line: Line) => line.state === 'disputed' && keys.includes(line.key)
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const listed = await tx.matters.byId(listId)
    if (!listed) return
    const { lines } = listingOf(listed)
    const isOver = listed.state === 'counting'
    const settled = isStruck ? ('struck' as const) : isOver ? ('counted' as const) : ('held' as const)
    const next = lines.map((line) => (isMeant(line) ? { ...line, state: settled } : line))
    const details = { lines: next, [NEXT]: isOver ? after(next) : listed.state }
    const step = advance(list, listed, 'settle', { actor: null, now, details })
    if (isRefusal(step)) return
    // Where its days are over and nobody has looked yet, it is due when it was.
    if (!(await tx.matters.apply({ ...step, dueAt: step.dueAt ?? listed.dueAt }))) continue
    for (const line of lines.filter(isMeant)) await give({ tx, now }, matter, line, settled)
    return
  }
  throw new Error(`the list of objection ${matter.id} never stood still`)
}

async function give(
  { tx, now }: Pick<Scene, 'tx' | 'now'>,
  { id, villageId }: Matter,
  line: Line,
  settled: 'struck' | 'counted' | 'held',
): Promise<void> {
  const counting = { villageId, matterId: id, now }
  const from = disputedOf(line.personId)
  if (settled === 'counted') return countLine(tx, line, counting, from)
  if (line.points <= 0) return
  const to = settled === 'struck' ? ISSUED : heldOf(line.personId)
  const entry = { ...counting, from, to, amount: line.points, what: line.item }
  await tx.purses.transfer({ ...entry, once: `settle ${id} ${line.key}` })
}

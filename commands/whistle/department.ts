/** What a department's people do for their department: one word of one of them counts for all of it. */
import { type Matter, playing } from '../../src/domain/matter.ts'
import { isRefusal, type Refusal } from '../../src/domain/workflow.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse } from '../../src/speech/outcome.ts'
import { type Recorded, record } from '../../src/speech/progress.ts'
import { deadlineIn, heardAt, momentsAfter, type Sent, sentTo } from './details.ts'
import { awaitPictures } from './pictures.ts'
import { TOWNSPEOPLE } from './township.ts'
import { ownState, whyNot } from './words.ts'
import { UNDERWAY, type WhistleDeed, type WhistleMove, whistle } from './workflow.ts'

/** The department that somebody was sent with and speaks for; undefined for who is of none. */
export function ownDepartment(matter: Matter, { actor }: Pick<Scene, 'actor'>): Sent | undefined {
  const isSent = playing(matter, 'responder').some(({ personId }) => personId === actor?.personId)
  return sentTo(matter).find(({ people }) => isSent && actor !== null && people.includes(actor.personId))
}

/** With the department somebody speaks for: who came to it after it was sent counts as sent with it. */
async function joined(scene: Scene, matter: Matter): Promise<{ readonly matter: Matter; readonly own: Sent } | null> {
  const own = ownDepartment(matter, scene)
  if (own) return { matter, own }
  const { actor } = scene
  const of = actor && (await isNewIn(scene, matter))
  if (!actor || !of || !UNDERWAY.some((state) => state === matter.state)) return null
  const since = { ...of, people: [...of.people, actor.personId] }
  const sent = sentTo(matter).map((one) => (one.orgId === of.orgId ? since : one))
  const made = await record(scene, matter, 'join', { people: [actor], details: { sent } })
  return isRefusal(made) ? null : { matter: made.matter, own: since }
}

/** The department, of those that were sent and are at it, whose people are now more than were sent. */
async function isNewIn({ tx, actor, orgs }: Scene, matter: Matter): Promise<Sent | undefined> {
  for (const sent of sentTo(matter)) {
    if (ownState(matter, sent) === 'returned') continue
    const within = [...orgs.all].map(({ id }) => id).filter((id) => orgs.isWithin(id, sent.orgId))
    const isWatch = sent.orgId === matter.orgId
    const people = await tx.people.holding(isWatch ? TOWNSPEOPLE : ['department'], isWatch ? [sent.orgId] : within)
    if (people.some(({ id }) => id === actor?.personId)) return sent
  }
  return undefined
}

/** Said with what it looks like there, if somebody likes. */
const REPORTS: readonly WhistleDeed[] = ['arrive', 'handle', 'finish']

/** Records a deed of the whole department. */
export async function ofDepartment(
  scene: Scene,
  matter: Matter,
  deed: WhistleDeed,
  note: string | null = null,
  details?: Matter['details'],
): Promise<(Recorded & { readonly own: Sent }) | { readonly instead: ReturnType<typeof refuse> }> {
  const mine = await joined(scene, matter)
  if (!mine) return { instead: refuse(whyNot({ refused: 'not-allowed', matter }, '派到的部门')) }
  const { own } = mine
  const current = await goOn(scene, mine.matter, deed)
  if (isRefusal(current)) return { instead: refuse(whyNot(current, '派到的部门')) }
  const people = playing(current, 'responder').filter(
    ({ personId }) => personId !== null && own.people.includes(personId),
  )
  const first = ownState(current, own) === 'told' ? heardAt(current, own.orgId, scene.saidAt) : {}
  const made = await record(scene, current, deed, {
    people: people.map(({ personId, name }) => ({ personId, name, note })),
    as: own.name,
    note,
    details: { ...first, ...details },
  })
  if (isRefusal(made)) return { instead: refuse(whyNot(made, '派到的部门')) }
  if (REPORTS.includes(deed)) await awaitPictures(scene, made.matter)
  return { ...made, own }
}

/**
 * The matter as it can be gone on with: a question that is still open is let go by who does something all the same, and the
 * clocks run again.
 */
export async function goOn(scene: Scene, matter: Matter, by: WhistleMove | WhistleDeed): Promise<Matter | Refusal> {
  if (matter.state !== 'asked') return matter
  const leadsOn: readonly unknown[] = isMove(by) ? whistle.moves[by].from : (whistle.deeds?.[by]?.in ?? [])
  if (!leadsOn.includes(matter.details.askedIn)) return { refused: 'state', matter }
  const details = momentsAfter(matter, scene.now)
  const step = await move(scene, matter, 'resume', { details, ...deadlineIn(details) })
  if (isRefusal(step)) return step
  return (await scene.tx.matters.byNumber(matter.villageId, matter.number)) ?? matter
}

const isMove = (by: WhistleMove | WhistleDeed): by is WhistleMove => by in whistle.moves

import { firstDue, nextMoment } from './ladder.ts'
import { type Details, type Matter, type Part, type Participant, playing } from './matter.ts'
import type { Refusal, Workflow } from './workflow.ts'
import { type Actor, allows, type DeedRule, isFinal, mayJoin, type StateRule } from './workflow.ts'

/** Somebody who does something for themself. A guest, who is not on the roster, goes by name alone. */
export interface Doer {
  readonly personId: string | null
  readonly name: string
  readonly note?: string | null
}

export interface ProgressInput {
  /** Who made it known; null when nobody the roster knows did. */
  readonly actor: Actor | null
  readonly now: Date
  /** When it was said; with `now` where that is left out. */
  readonly saidAt?: Date
  /** Whose state changes, when it is not the actor's own. */
  readonly people?: readonly Doer[]
  /** They act as one, under this name: the timeline tells it in place of theirs. */
  readonly as?: string
  readonly note?: string | null
  readonly details?: Details
}

/** How one person's own state changes; `from` is null when they took no part before. */
export interface Change {
  readonly personId: string | null
  readonly name: string
  readonly part: Part
  readonly from: string | null
  readonly to: string
  readonly note: string | null
}

/** What a deed changes. Written, like a step, as one compare-and-set on the matter's `version`. */
export interface Progress {
  readonly matter: Matter
  readonly deed: string
  readonly actorId: string | null
  readonly at: Date
  readonly changes: readonly Change[]
  /** The state of the matter after it; mostly the one it is in. */
  readonly to: string
  readonly dueAt: Date | null
  readonly closed: boolean
  readonly as?: string | undefined
  readonly note: string | null
  readonly details: Details
}

/**
 * The one function for what people do for themselves in a matter: sign, take leave, acknowledge, finish their own piece.
 * Of several people, those whose own state does not allow it are passed over; when that is everybody, it is refused.
 */
export function progress<S extends string, M extends string>(
  workflow: Workflow<S, M>,
  matter: Matter,
  deed: string,
  input: ProgressInput,
): Progress | Refusal {
  const rule = workflow.deeds?.[deed]
  if (!rule || !isDoableIn(rule, matter, input.saidAt ?? input.now)) return { refused: 'state', matter }
  if (rule.by && input.actor && !allows(rule.by, matter, input.actor)) return { refused: 'not-allowed', matter }
  const people = input.people ?? (input.actor ? [{ ...input.actor, note: input.note ?? null }] : [])
  const isOpen = mayJoin(rule)
  const changes: Change[] = []
  let known = false
  for (const person of people) {
    const before = participantIn(matter, rule.part, person)
    known ||= before !== undefined
    if (rule.by && person.personId === input.actor?.personId) continue
    if (!isOpen && before === undefined) continue
    if (!rule.from.includes(before?.active ? before.state : '')) continue
    const { personId, name, note = null } = person
    const to = hasRoom(rule, matter, changes) ? rule.to : (rule.upTo?.beyond ?? rule.to)
    changes.push({ personId, name, part: rule.part, from: before?.state ?? null, to, note })
  }
  if (changes.length === 0) return { refused: isOpen || known ? 'own' : 'not-allowed', matter }
  const all =
    rule.whenAll !== undefined && everybodyIs([rule.to, ...(rule.orPast ?? [])], rule.part, changed(matter, changes))
  const to = all ? (rule.whenAll as S) : (matter.state as S)
  const details = input.details ? { ...matter.details, ...input.details } : matter.details
  return {
    matter,
    deed,
    actorId: input.actor?.personId ?? null,
    at: input.now,
    changes,
    to,
    dueAt: all
      ? firstDue(workflow.states[to], { ...matter, enteredAt: input.now, details })
      : soonerDue(workflow.states[matter.state as S], { ...matter, details }, input),
    closed: isFinal(workflow, to),
    as: input.as,
    note: input.note ?? null,
    details,
  }
}

/** When the matter is due, where what the deed tells may bring a rung of its own: never later than it was. */
function soonerDue(rule: StateRule | undefined, after: Matter, { details, now }: ProgressInput): Date | null {
  const next = details === undefined || !rule ? null : nextMoment(rule, after, now)
  return next !== null && (after.dueAt === null || next < after.dueAt) ? next : after.dueAt
}

/** Whether one more may come to where the deed leads. */
function hasRoom({ upTo, part }: DeedRule, matter: Matter, changes: readonly Change[]): boolean {
  const most = upTo ? matter.details[upTo.detail] : undefined
  if (!upTo || typeof most !== 'number') return true
  const there = changed(matter, changes).filter(
    (one) => one.part === part && one.active && upTo.counts.includes(one.state),
  )
  return there.length < most
}

function isDoableIn(rule: DeedRule, { state, deadline }: Matter, saidAt: Date): boolean {
  return rule.in.includes(state) || (rule.inTime?.includes(state) === true && deadline !== null && saidAt < deadline)
}

/** Whether the actor may do this now, so that a word without a number can mean this matter. */
export function isOpenTo(workflow: Workflow, deed: string, matter: Matter, actor: Actor): boolean {
  const rule = workflow.deeds?.[deed]
  if (!rule?.in.includes(matter.state)) return false
  if (mayJoin(rule)) return true
  if (rule.by) return allows(rule.by, matter, actor) && awaiting(rule, matter, actor).length > 0
  const own = participantIn(matter, rule.part, actor)
  return own !== undefined && rule.from.includes(own.state) && allows({ parts: [rule.part] }, matter, actor)
}

/** Those for whom the actor may do what others do for them: never themself. */
export function awaiting(
  { part, from }: DeedRule,
  matter: Matter,
  actor: Pick<Actor, 'personId'>,
): readonly Participant[] {
  return playing(matter, part).filter(({ personId, state }) => personId !== actor.personId && from.includes(state))
}

/** The matter as it is once the progress is written. */
export function afterwards({ matter, changes, to, at, dueAt, details }: Progress): Matter {
  return {
    ...matter,
    state: to,
    version: matter.version + 1,
    enteredAt: to === matter.state ? matter.enteredAt : at,
    dueAt,
    details,
    participants: changed(matter, changes),
  }
}

/** How a person stands in a matter, if they play this part or did. */
export function participantIn(
  matter: Pick<Matter, 'participants'>,
  part: Part,
  { personId, name }: Pick<Doer, 'personId' | 'name'>,
): Participant | undefined {
  return matter.participants.find(
    (one) =>
      one.part === part &&
      one.personId === personId &&
      // Guests are told apart by name, the only thing known of them.
      (personId !== null || one.name === name),
  )
}

function changed(matter: Matter, changes: readonly Change[]): readonly Participant[] {
  const after = changes.map(({ personId, name, part, to, note }) => ({
    ...{ personId, name, part, note },
    state: to,
    active: true,
  }))
  const others = matter.participants.filter((one) => !after.some((change) => isSame(one, change)))
  return [...others, ...after]
}

function isSame(one: Participant, other: Participant): boolean {
  return participantIn({ participants: [one] }, other.part, other) !== undefined
}

function everybodyIs(states: readonly string[], part: Part, participants: readonly Participant[]): boolean {
  return participants.every((one) => one.part !== part || !one.active || states.includes(one.state))
}

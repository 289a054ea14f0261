import { firstDue, type Rung } from './ladder.ts'
import type { Details, Matter, Part } from './matter.ts'
import { may, type Role } from './roles.ts'

/** A kind of matter: a table of states and of the moves between them. Pure data. */
export interface Workflow<State extends string = string, Move extends string = string> {
  readonly kind: string
  readonly start: State
  readonly states: Readonly<Record<State, StateRule>>
  readonly moves: Readonly<Record<Move, MoveRule<State>>>
  /** What people do in it for themselves: see `progress`. */
  readonly deeds?: Readonly<Record<string, DeedRule<State>>>
}

export interface StateRule {
  /** Who hears of it when it stays here, and what happens by itself. A state without one is never due. */
  readonly ladder?: readonly Rung[]
  /** Whatever is here came to nothing: it was withdrawn, refused, given up, or nobody did it in time. Nobody counts it as done. */
  readonly undone?: true
}

/**
 * What must be so besides the state and who moves it, such as a quorum or a notice period: the name of what is lacking,
 * which the mechanism words, or null when nothing is.
 */
export type Guard = (matter: Matter, input: MoveInput) => string | null

export interface MoveRule<State extends string = string> {
  readonly from: readonly State[]
  /** Left out, the matter stays in the state it is in. */
  readonly to?: State | Remembered<State>
  readonly by: Allowed
  /** All of them must have nothing to say against it. */
  readonly guards?: readonly Guard[]
  /** Who holds the matter after the move; left out, nothing changes. */
  readonly holder?: NextHolder
  /** What the move always records. */
  readonly details?: Details
}

/** The state that the matter's details name, with what the move itself tells, where it is one of these; else the first of them. */
export interface Remembered<State extends string = string> {
  readonly detail: string
  readonly among: readonly [State, ...State[]]
}

/** The states a move may lead to. */
export function statesOf<S extends string>({ to }: Pick<MoveRule<S>, 'to'>): readonly S[] {
  if (to === undefined) return []
  return typeof to === 'string' ? [to] : to.among
}

export type NextHolder = 'actor' | 'people' | 'nobody'

/** What a person does for themself: their own state in the matter changes, the matter's perhaps not. */
export interface DeedRule<State extends string = string> {
  /** The states of the matter in which it may be done. */
  readonly in: readonly State[]
  /** States in which it still may be done by who said so before the matter's deadline and was heard after it. */
  readonly inTime?: readonly State[]
  readonly part: Part
  /** The own states it leads from; '' is not to take part yet, so that whoever does it joins. */
  readonly from: readonly string[]
  /** Nobody joins by it: '' is to take part and not to have said it yet. */
  readonly onlyPlayers?: true
  /** Others do it for those who play the part, as 核时 is: only these may, and nobody for themself. */
  readonly by?: Allowed
  /** The own state it leads to. */
  readonly to: string
  /** Only so many, as the details say, may stand in these own states; whoever comes later comes to another. */
  readonly upTo?: { readonly detail: string; readonly counts: readonly string[]; readonly beyond: string }
  /** The state the matter enters once everybody who plays the part has come to `to`. */
  readonly whenAll?: State
  /** Own states that count as having come to `to` as well: whoever is there already has no need to say so. */
  readonly orPast?: readonly string[]
}

/** A move may be made by people who play one of the parts in the matter, or who have one of the roles towards it. */
export interface Allowed {
  readonly parts?: readonly Part[]
  readonly roles?: readonly Role[]
  /** Whoever plays one of these parts may not, whatever their role: somebody else has to look. */
  readonly except?: readonly Part[]
}

export interface Actor {
  readonly personId: string
  readonly name: string
  /** Roles towards the matter's organisation. */
  readonly roles: ReadonlySet<Role>
}

export interface MoveInput {
  /** Null when the program itself moves the matter (a lapse). */
  readonly actor: Actor | null
  readonly now: Date
  /** The people a matter is handed to. */
  readonly people?: readonly { readonly personId: string; readonly name: string }[]
  readonly note?: string | null
  readonly details?: Details
  /** A new deadline; null for none any more. */
  readonly deadline?: Date | null
  /** The organisation it is of from now on: it goes up to the township, or comes back. */
  readonly orgId?: string
}

/** What a move changes. Written as one compare-and-set on `version`: whoever comes second changes nothing. */
export interface Step {
  readonly matter: Matter
  readonly move: string
  readonly to: string
  readonly actorId: string | null
  readonly at: Date
  readonly deadline: Date | null
  readonly dueAt: Date | null
  readonly closed: boolean
  readonly note: string | null
  readonly details: Details
  /** The holders after the move, or null when they stay. */
  readonly holders: readonly { readonly personId: string; readonly name: string }[] | null
  /** The organisation it is of after the move; left out, it stays. */
  readonly orgId?: string
}

/** Why a move was not made; the sentence for it stands beside the commands. */
export interface Refusal {
  /** `own`: the matter would allow it, the person's own state in it does not (signed already, done already). */
  readonly refused: 'state' | 'not-allowed' | 'own' | 'raced' | 'guard'
  readonly matter: Matter
  /** What a guard found lacking. */
  readonly lacks?: string
}

export function isRefusal(result: object): result is Refusal {
  return 'refused' in result
}

/** The one function that moves any matter. It decides and changes nothing itself. */
export function advance<S extends string, M extends string>(
  workflow: Workflow<S, M>,
  matter: Matter,
  move: M,
  input: MoveInput,
): Step | Refusal {
  const rule = workflow.moves[move]
  if (!rule.from.includes(matter.state as S)) return { refused: 'state', matter }
  if (input.actor && !allows(rule.by, matter, input.actor)) return { refused: 'not-allowed', matter }
  for (const guard of rule.guards ?? []) {
    const lacks = guard(matter, input)
    if (lacks !== null) return { refused: 'guard', matter, lacks }
  }
  const deadline = input.deadline === undefined ? matter.deadline : input.deadline
  const details =
    rule.details || input.details ? { ...matter.details, ...rule.details, ...input.details } : matter.details
  const to = nextState(rule, matter, details)
  return {
    matter,
    move,
    to,
    actorId: input.actor?.personId ?? null,
    at: input.now,
    deadline,
    dueAt: firstDue(workflow.states[to], { enteredAt: input.now, deadline, details }),
    closed: isFinal(workflow, to),
    note: input.note ?? null,
    details,
    holders: holdersAfter(rule.holder, input),
    ...(input.orgId !== undefined && { orgId: input.orgId }),
  }
}

function nextState<S extends string>({ to }: MoveRule<S>, { state }: Matter, details: Details): S {
  if (to === undefined) return state as S
  if (typeof to === 'string') return to
  return to.among.find((one) => one === details[to.detail]) ?? to.among[0]
}

/** Whether somebody who takes no part yet may do it, and so joins. */
export const mayJoin = ({ from, onlyPlayers, by }: DeedRule): boolean =>
  from.includes('') && onlyPlayers !== true && by === undefined

/** Whether the actor may make this move, whatever the state. */
export function allows(by: Allowed, matter: Pick<Matter, 'participants'>, actor: Actor): boolean {
  const plays = (parts: readonly Part[] = []) =>
    matter.participants.some((one) => one.active && parts.includes(one.part) && one.personId === actor.personId)
  if (plays(by.except)) return false
  return plays(by.parts) || (by.roles !== undefined && may(actor.roles, by.roles))
}

/** A state that no move leaves. */
export function isFinal<S extends string, M extends string>(workflow: Workflow<S, M>, state: S): boolean {
  return Object.values<MoveRule<S>>(workflow.moves).every((rule) => !rule.from.includes(state))
}

function holdersAfter(holder: NextHolder | undefined, input: MoveInput): Step['holders'] {
  switch (holder) {
    case 'actor':
      return input.actor ? [{ personId: input.actor.personId, name: input.actor.name }] : []
    case 'people':
      return input.people ?? []
    case 'nobody':
      return []
    case undefined:
      return null
  }
}

import type { Matter, Part } from '../../domain/matter.ts'
import { isOpenTo } from '../../domain/progress.ts'
import { may } from '../../domain/roles.ts'
import { allows, type DeedRule, isFinal, type MoveRule, mayJoin, type Workflow } from '../../domain/workflow.ts'
import { foundBy } from '../above.ts'
import { actorTowards } from '../actor-towards.ts'
import type { MatterArg } from '../args/types.ts'
import { isHere, isOfItsGroup } from '../its-group.ts'
import type { Command, Scene } from '../mechanism.ts'

/** More than this is not worth listing in a question. */
export const LISTED = 5
/** Of what ends by itself so many of the last are looked at. */
const LATELY = 50

/** Whether a command speaks of this kind of matter. */
export function wants(arg: MatterArg, kind: string): boolean {
  return arg.of.includes('any') || arg.of.includes(kind)
}

/** Whether anybody may join such a matter with this move: then it is open to those of its group. */
export function joins({ move }: MatterArg, kind: string, { registry }: Scene): boolean {
  const deed = move === undefined ? undefined : registry.matter(kind)?.workflow.deeds?.[move]
  return deed !== undefined && mayJoin(deed)
}

/** Whether the speaker could make the command's move on it now; where a command makes none, anybody may look. */
export function isReadyFor(matter: Matter, { move }: MatterArg, scene: Scene): boolean {
  const workflow = scene.registry.matter(matter.kind)?.workflow
  const actor = actorTowards(scene, matter) ?? scene.actor
  if (move === undefined || !workflow || !actor) return true
  const [rule, deed] = [workflow.moves[move], workflow.deeds?.[move]]
  if (rule) return rule.from.includes(matter.state) && allows(rule.by, matter, actor)
  return deed ? isOpenTo(workflow, move, matter, actor) : true
}

/** The matters the speaker may mean without saying a number: those they could move now, or look at. */
export async function fitting(arg: MatterArg, scene: Scene): Promise<readonly Matter[]> {
  if (!scene.actor || !scene.village) return []
  if (arg.ofAbove) return givenFromAbove(scene)
  const fits = new Map<string, Matter>()
  for (const { workflow } of scene.registry.matters) {
    if (!wants(arg, workflow.kind)) continue
    for (const matter of await ofKind(arg, workflow.kind, workflow, scene)) fits.set(matter.id, matter)
  }
  return [...fits.values()]
}

/** What the township gave and the speaker gave or is to do, while it wants something. */
async function givenFromAbove({ tx, actor, village, orgs, registry }: Scene): Promise<readonly Matter[]> {
  const township = village && orgs.townshipOf(village.id)
  if (!township || !actor) return []
  const found = new Map<string, Matter>()
  for (const { workflow, fromAbove } of registry.matters) {
    const { kind } = workflow
    const states = Object.keys(workflow.states).filter((state) => !isFinal(workflow, state))
    for (const part of fromAbove ? [fromAbove.part, fromAbove.giver] : []) {
      const player = { personId: actor.personId, part }
      const filter = { villageId: township.id, kind, states, player }
      for (const matter of await tx.matters.newest(filter, LISTED)) found.set(matter.id, matter)
    }
  }
  return [...found.values()]
}

function ofKind(arg: MatterArg, kind: string, workflow: Workflow, scene: Scene): Promise<readonly Matter[]> {
  const { move } = arg
  if (move === undefined) return arg.of.includes('any') ? Promise.resolve([]) : toLookAt(kind, workflow, scene)
  const [rule, deed] = [workflow.moves[move], workflow.deeds?.[move]]
  if (rule) return toMove(kind, rule, scene)
  if (deed) return toDo({ move, workflow, deed, forOthers: arg.forOthers === true }, scene)
  return toMoveOtherwise(move, kind, workflow, scene)
}

/** Matters in which a word that several mechanisms share makes moves of other names: 满意 settles, 不满意 has it done again. */
async function toMoveOtherwise(
  move: string,
  kind: string,
  workflow: Workflow,
  scene: Scene,
): Promise<readonly Matter[]> {
  const { comesTo = {} } = scene.registry.matter(kind) ?? {}
  const names = Object.entries(comesTo).flatMap(([id, moves]) => (makes(scene.registry.get(id), move) ? moves : []))
  const fits = new Map<string, Matter>()
  for (const name of new Set(names)) {
    const rule = workflow.moves[name]
    for (const matter of rule ? await toMove(kind, rule, scene) : []) fits.set(matter.id, matter)
  }
  return [...fits.values()]
}

const makes = ({ args }: Command, move: string): boolean =>
  Object.values(args).some((arg) => arg.kind === 'matter' && arg.move === move)

/** Matters the speaker could make this move on now. */
async function toMove(kind: string, rule: MoveRule, scene: Scene): Promise<readonly Matter[]> {
  const { tx, actor, village } = scene
  if (!actor || !village) return []
  const base = { ...foundBy(kind, scene), kind, states: rule.from }
  const byRole = rule.by.roles !== undefined && may(actor.roles, rule.by.roles)
  const parts: readonly Part[] = rule.by.parts ?? []
  const lists = byRole
    ? [await tx.matters.list(base, LISTED + 1)]
    : await Promise.all(
        parts.map((part) => tx.matters.list({ ...base, player: { personId: actor.personId, part } }, LISTED + 1)),
      )
  return lists.flat().filter((matter) => allows(rule.by, matter, actorTowards(scene, matter) ?? actor))
}

/** A piece of a matter that somebody does for themself: 签到, 收到. */
interface Doing {
  readonly move: string
  readonly workflow: Workflow
  readonly deed: DeedRule
  readonly forOthers: boolean
}

/** Matters the speaker could do their piece in now; what anybody may join is meant where it was raised, or from afar. */
async function toDo(doing: Doing, scene: Scene): Promise<readonly Matter[]> {
  const { tx, actor, village, room, saidAt } = scene
  const { move, workflow, deed, forOthers } = doing
  const { kind } = workflow
  if (!actor || !village) return []
  if (forOthers) return tx.matters.list({ ...foundBy(kind, scene), kind, states: deed.in }, LISTED + 1)
  if (deed.by) return toDoForOthers(doing, scene)
  if (scene.registry.matter(kind)?.saidTo && !deed.onlyPlayers) return lastSaid(doing, scene)
  const isJoined = mayJoin(deed)
  const own = { player: { personId: actor.personId, part: deed.part } }
  const here = room === null ? {} : { roomId: room.id }
  const base = { ...foundBy(kind, scene), kind, ...(isJoined ? here : own) }
  const open = isJoined
    ? await tx.matters.list({ ...base, states: deed.in.filter((state) => !isFinal(workflow, state)) }, LISTED + 1)
    : (await tx.matters.newest({ ...base, states: deed.in }, LISTED + 1)).toReversed()
  const able = open.filter((matter) => isOpenTo(workflow, move, matter, actor))
  const fits = isJoined ? await ofTheirs(able, scene) : able
  // 收到, in private, of what the township gave: its own group was where it was told.
  if (fits.length === 0 && room === null && scene.registry.matter(kind)?.fromAbove?.part === deed.part)
    return (await givenFromAbove(scene)).filter(
      (matter) => matter.kind === kind && isOpenTo(workflow, move, matter, actorTowards(scene, matter) ?? actor),
    )
  if (fits.length > 0 || !isJoined) return fits
  // What was said before the end is heard after it, and 补签 comes after it: the last one is meant.
  const lately = await tx.matters.newest({ ...base, states: deed.inTime ?? deed.in }, 1)
  const meant = deed.inTime ? lately.filter(({ deadline }) => deadline !== null && saidAt < deadline) : lately
  return ofTheirs(meant, scene)
}

/** Matters in which somebody waits for the speaker to do this for them: 核时. */
async function toDoForOthers({ move, workflow, deed }: Doing, scene: Scene): Promise<readonly Matter[]> {
  const { tx, actor } = scene
  if (!actor) return []
  const filter = { ...foundBy(workflow.kind, scene), kind: workflow.kind, states: deed.in }
  const lately = await tx.matters.newest(filter, LATELY)
  return lately
    .filter((matter) => isOpenTo(workflow, move, matter, actorTowards(scene, matter) ?? actor))
    .slice(0, LISTED + 1)
    .toReversed()
}

/** What is said to whole groups: the last of it here, or in private to those the speaker is among. */
async function lastSaid({ move, workflow, deed }: Doing, scene: Scene): Promise<readonly Matter[]> {
  const { tx, actor, village, room } = scene
  const { kind } = workflow
  if (!actor || !village) return []
  const lately = await tx.matters.newest({ villageId: village.id, kind, states: deed.in }, LISTED)
  const heard = room ? lately.filter((matter) => isHere(scene, matter)) : await ofTheirs(lately, scene)
  return heard.slice(0, 1).filter((matter) => isOpenTo(workflow, move, matter, actor))
}

async function ofTheirs(matters: readonly Matter[], scene: Scene): Promise<readonly Matter[]> {
  const theirs: Matter[] = []
  for (const matter of matters) if (await isOfItsGroup(scene, matter)) theirs.push(matter)
  return theirs
}

/** 签到情况 without a number: what is open here, else the last one that was; what groups were told is where they were told. */
async function toLookAt(kind: string, workflow: Workflow, scene: Scene): Promise<readonly Matter[]> {
  const { tx, village, room, registry } = scene
  if (!village) return []
  if (room && !isCouncil(room.kind) && registry.matter(kind)?.saidTo) {
    // Those that can be answered were told; a draft was not.
    const states = Object.values(workflow.deeds ?? {}).flatMap((deed) => deed.in)
    const lately = await tx.matters.newest({ villageId: village.id, kind, states }, LISTED)
    return lately.filter((matter) => isHere(scene, matter))
  }
  const here = { villageId: village.id, kind, ...(room && !isCouncil(room.kind) ? { roomId: room.id } : {}) }
  const states = Object.keys(workflow.states)
  const open = await tx.matters.list(
    { ...here, states: states.filter((state) => !isFinal(workflow, state)) },
    LISTED + 1,
  )
  if (open.length > 0) return open
  return tx.matters.newest({ ...here, states }, 1)
}

/** In the cadres' group they speak of the whole village. */
function isCouncil(kind: string): boolean {
  return kind === 'cadres' || kind === 'town'
}

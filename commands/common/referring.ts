/** A matter goes on as one of another kind under the same number, and comes back from there: see `referral`. */
import { HOLDER, type Matter, playing } from '../../src/domain/matter.ts'
import { REFERRED_IN } from '../../src/domain/referral.ts'
import { isRefusal, type Refusal, type Step } from '../../src/domain/workflow.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import type { Tell } from '../../src/speech/outcome.ts'
import { entitled } from './phrases.ts'
import { toPeople, toRequester } from './tells.ts'

/** What the states and moves of a referral are called, in every kind that has one. */
export const REFERRED_WORDS = {
  states: { referred: '转给镇里办了', resolved: '镇里办好了' },
  moves: { refer: '转给镇里', takeBack: '回到村里', resolve: '镇里办好了' },
} as const

/** Under which name a matter's details hold the id of the one it goes on for. */
const GOES_ON_FOR = 'goesOnFor'

/** What the new matter takes over: the number, the thread, and what it goes on for. */
export function takenFrom({ id, number }: Matter) {
  return { number, parentId: id, details: { [GOES_ON_FOR]: id } }
}

/** The matter that went on as this one; null where it is the first. */
export async function goesOnFor({ tx }: Pick<Scene, 'tx'>, { details }: Matter): Promise<Matter | null> {
  const id = details[GOES_ON_FOR]
  return typeof id === 'string' ? tx.matters.byId(id) : null
}

/** Lets go of a matter: it waits, and its reminders with it. */
export function refer(scene: Scene, matter: Matter): Promise<Step | Refusal> {
  return move(scene, matter, 'refer', { details: { [REFERRED_IN]: matter.state } })
}

/** Whoever raised it and whoever has it in hand hear that others see to it now; who says so knows. */
export async function toldOfReferral(scene: Scene, before: Matter): Promise<readonly Tell[]> {
  const knows = [scene.actor?.personId]
  return [
    ...(await toRaiser(scene, before, knows, `${entitled(before)}村里办不下来，请镇里来办了，号码不变，办好我告诉您`)),
    ...(await toHolders(scene, before, knows, `${entitled(before)}转给镇里办了，您先不用去，辛苦您`)),
  ]
}

/** What came of `after` elsewhere, told to whoever raised what it goes on for. */
export function toldOfResult(scene: Scene, before: Matter, after: Matter, how: string): Promise<readonly Tell[]> {
  return toRaiser(scene, before, knowing(scene, after), `${entitled(before)}镇里来人办好了${how}`)
}

/** It is the village's again, as it was, and its number names it; what those who have to do with it are told. */
export async function comeBack(scene: Scene, before: Matter, after: Matter, why: string): Promise<readonly Tell[]> {
  const step = await move({ ...scene, actor: null }, before, 'takeBack')
  if (isRefusal(step)) return []
  await scene.tx.matters.takeNumber(before)
  const knows = knowing(scene, after)
  return [
    ...(await toRaiser(scene, before, knows, `${entitled(before)}镇里没有办${why}，还是村里来办`)),
    ...(await toHolders(scene, before, knows, `${entitled(before)}回到村里了${why}，还请您接着办`)),
  ]
}

/** It was settled elsewhere. */
export async function resolve(scene: Scene, before: Matter): Promise<void> {
  await move({ ...scene, actor: null }, before, 'resolve')
}

/** `点单（待接单）`: where it is again. */
export function whereItIs({ registry }: Scene, { kind, details }: Matter): string {
  const words = registry.matter(kind)?.words
  return `${words?.kind ?? ''}（${words?.states[String(details[REFERRED_IN])] ?? ''}）`
}

/** Who hears of it anyway: who speaks, and whoever raised what it goes on as. */
function knowing({ actor }: Scene, after: Matter): readonly (string | null | undefined)[] {
  return [actor?.personId, ...playing(after, 'requester').map(({ personId }) => personId)]
}

type Known = readonly (string | null | undefined)[]

/** As its kind tells whoever raised it, unless they know. */
async function toRaiser(scene: Scene, before: Matter, knows: Known, text: string): Promise<readonly Tell[]> {
  const raisers = playing(before, 'requester').flatMap(({ personId }) => personId ?? [])
  if (raisers.some((id) => knows.includes(id))) return []
  const { toRaiser: tell } = scene.registry.matter(before.kind) ?? {}
  return tell ? tell(scene, before, text) : toRequester(before, text)
}

/** Those who have it in hand, in the groups of its village. */
function toHolders(scene: Scene, before: Matter, knows: Known, text: string): Promise<readonly Tell[]> {
  const holders = playing(before, HOLDER).flatMap(({ personId }) => personId ?? [])
  const village = scene.orgs.get(before.villageId) ?? null
  return toPeople(
    { ...scene, village },
    holders.filter((id) => !knows.includes(id)),
    text,
  )
}

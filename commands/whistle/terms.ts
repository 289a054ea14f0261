/** How long each step may take: the table, with what the township, and then the village, settled otherwise. */

import { days, hours, minutes } from '../../src/domain/time.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { townshipOf } from '../common/townships.ts'
import { CLASSES, type ClassId, type WhistleClass } from './classes.ts'
import type { Clock } from './clocks.ts'

export const STEPS = { receive: '签收', arrive: '到场', answer: '办结' } as const
export type StepId = keyof typeof STEPS

/** What was settled, in ms; what is not in it is as in the table. */
type Settled = Readonly<Partial<Record<ClassId, Readonly<Partial<Record<StepId, number>>>>>>

/** Shorter nobody could keep, longer nobody would wait. */
export const SHORTEST = minutes(5)
export const LONGEST = days(60)

const keyOf = (orgId: string): string => `whistle terms ${orgId}`

/** A class as it is for whistles of this village. */
export async function classFor(
  id: ClassId,
  villageId: string,
  scene: Pick<Scene, 'tx' | 'orgs'>,
): Promise<WhistleClass> {
  const township = townshipOf(villageId, scene)?.id
  const above = township && township !== villageId ? await settledIn(township, scene) : {}
  const own = { ...above[id], ...(await settledIn(villageId, scene))[id] }
  const { receive, arrive, answer, ...others } = CLASSES[id]
  return {
    ...others,
    receive: withLength(receive, own.receive),
    ...(arrive && { arrive: withLength(arrive, own.arrive) }),
    answer: withLength(answer, own.answer),
  }
}

/** Settles one step of a class for a village, or for all of a township; null as in the table again. */
export async function settleTerm(
  orgId: string,
  id: ClassId,
  step: StepId,
  ms: number | null,
  scene: Pick<Scene, 'tx'>,
): Promise<void> {
  const before = await settledIn(orgId, scene)
  const { [step]: _, ...others } = before[id] ?? {}
  const after = { ...before, [id]: ms === null ? others : { ...others, [step]: ms } }
  await scene.tx.settings.set(keyOf(orgId), after)
}

/** A working day is eight hours of a clock that runs in office hours. */
export const dayOf = ({ working }: Clock): number => (working ? hours(8) : days(1))

const withLength = (clock: Clock, ms: number | undefined): Clock => (isLength(ms) ? { ...clock, ms } : clock)

const isLength = (ms: unknown): ms is number => typeof ms === 'number' && ms >= SHORTEST && ms <= LONGEST

async function settledIn(orgId: string, { tx }: Pick<Scene, 'tx'>): Promise<Settled> {
  return ((await tx.settings.get(keyOf(orgId))) as Settled | null) ?? {}
}

/** How long each step may take: the table, with what the township, and then the village, settled otherwise. */

import { days, hours, minutes } from '../../src/domain/time.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type OrgSetting, settledIn } from '../../src/speech/org-setting.ts'
import { CLASSES, type ClassId, type WhistleClass } from './classes.ts'
import type { Clock } from './clocks.ts'

export const STEPS = { receive: '签收', arrive: '到场', answer: '办结' } as const
export type StepId = keyof typeof STEPS

/** Shorter nobody could keep, longer nobody would wait. */
export const SHORTEST = minutes(5)
export const LONGEST = days(60)

/** One step of a class as a setting; undefined where the class has no such step. */
export function termOf(id: ClassId, step: StepId): OrgSetting | undefined {
  const clock = CLASSES[id][step]
  if (!clock) return undefined
  const [unit, scale] = unitOf(clock)
  return {
    ...{ id: `whistle-${id}-${step}`, of: '吹哨', title: `${CLASSES[id].name}类${STEPS[step]}要多久`, unit, scale },
    ...{ usual: clock.ms / scale, least: SHORTEST / scale, most: LONGEST / scale },
    ...{ row: (orgId) => `whistle terms ${orgId}`, at: [id, step] },
  }
}

export const WHISTLE_TERMS: readonly OrgSetting[] = (Object.keys(CLASSES) as ClassId[]).flatMap((id) =>
  (Object.keys(STEPS) as StepId[]).flatMap((step) => termOf(id, step) ?? []),
)

/** As people count so long a time. */
function unitOf({ ms, working }: Clock): readonly [string, number] {
  if (ms < hours(1)) return ['分钟', minutes(1)]
  if (working) return ['工作小时', hours(1)]
  if (ms >= days(2)) return ['天', days(1)]
  return ['小时', hours(1)]
}

/** A class as it is for whistles of this village. */
export async function classFor(
  id: ClassId,
  villageId: string,
  scene: Pick<Scene, 'tx' | 'orgs'>,
): Promise<WhistleClass> {
  const { receive, arrive, answer, ...others } = CLASSES[id]
  const settled = async (step: StepId, clock: Clock): Promise<Clock> => {
    const term = termOf(id, step)
    return term ? { ...clock, ms: (await settledIn(scene, villageId, term)).value * (term.scale ?? 1) } : clock
  }
  return {
    ...others,
    receive: await settled('receive', receive),
    ...(arrive && { arrive: await settled('arrive', arrive) }),
    answer: await settled('answer', answer),
  }
}

/** A working day is eight hours of a clock that runs in office hours. */
export const dayOf = ({ working }: Clock): number => (working ? hours(8) : days(1))

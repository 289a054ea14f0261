/** How long a step of a decision may wait, in days: as usual, or as the village settled (议事规则 每步 20天). */
import type { Details } from '../../src/domain/matter.ts'
import { days } from '../../src/domain/time.ts'
import type { Transaction } from '../../src/store/index.ts'

/** `step`: until the secretary hears that a meeting is not held; `plan`: until those who will meet are shown what for. */
export type PatienceId = 'step' | 'plan'

/** Guidance §14 as practised: a plan is with the members three days before they meet. */
export const USUAL_DAYS: Readonly<Record<PatienceId, number>> = { step: 15, plan: 3 }
export const PATIENCE_NAMES: Readonly<Record<PatienceId, string>> = { step: '每步', plan: '方案' }
export const LONGEST_DAYS = 180

/** The setting that holds what a village settled, a number of ms for each that is not as usual. */
export const patienceKey = (id: PatienceId, villageId: string): string => `patience ${id} ${villageId}`

/** The detail that keeps it for a decision, as it was when that began. */
export const PATIENCE_DETAILS: Readonly<Record<PatienceId, string>> = { step: 'stepIn', plan: 'planIn' }

export async function patienceIn(tx: Transaction, villageId: string, id: PatienceId): Promise<number> {
  const said = await tx.settings.get(patienceKey(id, villageId))
  return typeof said === 'number' ? said : days(USUAL_DAYS[id])
}

/** Null: as usual again. */
export async function settlePatience(
  tx: Transaction,
  villageId: string,
  id: PatienceId,
  ofDays: number | null,
): Promise<void> {
  if (ofDays === null) await tx.settings.drop(patienceKey(id, villageId))
  else await tx.settings.set(patienceKey(id, villageId), days(ofDays))
}

/** What a decision that begins now keeps of it. */
export async function patienceDetails(tx: Transaction, villageId: string): Promise<Details> {
  return {
    [PATIENCE_DETAILS.step]: await patienceIn(tx, villageId, 'step'),
    [PATIENCE_DETAILS.plan]: await patienceIn(tx, villageId, 'plan'),
  }
}

/** A rung's span, as the decision keeps it. */
export const spanOf = (id: PatienceId) => ({ detail: PATIENCE_DETAILS[id], otherwise: days(USUAL_DAYS[id]) })

export const inDays = (ms: number): number => Math.round(ms / days(1))

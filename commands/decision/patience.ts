/** How long a step of a decision may wait, in days: as usual, or as the village settled (议事规则 每步 20天). */
import type { Details } from '../../src/domain/matter.ts'
import { days } from '../../src/domain/time.ts'
import { type OrgSetting, settledIn } from '../../src/speech/org-setting.ts'
import type { Transaction } from '../../src/store/index.ts'

/** `step`: until the secretary hears that a meeting is not held; `plan`: until those who will meet are shown what for. */
export type PatienceId = 'step' | 'plan'

/** Guidance §14 as practised: a plan is with the members three days before they meet. */
export const USUAL_DAYS: Readonly<Record<PatienceId, number>> = { step: 15, plan: 3 }
export const PATIENCE_NAMES: Readonly<Record<PatienceId, string>> = { step: '每步', plan: '方案' }
export const LONGEST_DAYS = 180

const setting = (id: PatienceId, title: string): OrgSetting => ({
  ...{ id: `patience-${id}`, of: '四议、一组三会', title, unit: '天', usual: USUAL_DAYS[id] },
  ...{ least: 1, most: LONGEST_DAYS, row: (orgId) => `patience ${id} ${orgId}`, scale: days(1) },
})

export const PATIENCE: Readonly<Record<PatienceId, OrgSetting>> = {
  step: setting('step', '一步没开会，多久提醒书记'),
  plan: setting('plan', '审议以前，方案给党员群看多久'),
}

/** The detail that keeps it for a decision, as it was when that began. */
export const PATIENCE_DETAILS: Readonly<Record<PatienceId, string>> = { step: 'stepIn', plan: 'planIn' }

/** In ms: what the village settled, else the township, else what is usual. */
export async function patienceIn(tx: Transaction, villageId: string, id: PatienceId): Promise<number> {
  const { value } = await settledIn({ tx, orgs: await tx.orgs() }, villageId, PATIENCE[id])
  return days(value)
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

import { may, type Role } from '../../domain/roles.ts'
import type { Ledger } from '../ledger.ts'
import { audit } from './audit.ts'
import { checkIns } from './check-ins.ts'
import { disclosures, questions } from './disclosures.ts'
import { households } from './households.ts'
import { orders } from './orders.ts'
import { people } from './people.ts'
import { tasks } from './tasks.ts'
import { visits } from './visits.ts'

/** Rows are read and laid out by the same ledger, so what they are concerns nobody else. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type AnyLedger = Ledger<any>

/** What can be exported, by the word for it, and the sheets it is made of. */
export const LEDGERS = {
  点单: [orders],
  走访: [visits],
  任务: [tasks],
  签到: [checkIns],
  公开: [disclosures, questions],
  人员: [people],
  户: [households],
  审计: [audit],
} as const satisfies Record<string, readonly AnyLedger[]>

export const EVERYTHING = '全部'
export type LedgerName = keyof typeof LEDGERS | typeof EVERYTHING
/** All together first. */
export const LEDGER_NAMES = [EVERYTHING, ...Object.keys(LEDGERS)] as readonly LedgerName[]

export function ledgersOf(what: LedgerName): readonly AnyLedger[] {
  return what === EVERYTHING ? Object.values(LEDGERS).flat() : LEDGERS[what]
}

/** Whether somebody with these roles towards the village may read any of it. */
export function mayExport(what: LedgerName, roles: ReadonlySet<Role>): boolean {
  return ledgersOf(what).some((ledger) => may(roles, ledger.roles))
}

export function isLedgerName(word: string): word is LedgerName {
  return (LEDGER_NAMES as readonly string[]).includes(word)
}

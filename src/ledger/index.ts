/**
 * The village's ledgers (台账) as workbooks: `kinds/` says what each lists and who may read it, `layout` how it looks,
 * `write` reads page by page and streams it out, `safe-text` keeps cells from running anything.
 */
export { actionsByWord, actionWords } from './action-words.ts'
export { Ledgers } from './kinds/index.ts'
export type { Exporter, Via } from './ledger.ts'
export { type Month, monthOf } from './month.ts'
export { safeText } from './safe-text.ts'
export { partsOf, placeOf, townshipsOf, villagesOf } from './village.ts'
export { type LedgerRequest, NotAllowed, type Progress, writeLedger } from './write.ts'

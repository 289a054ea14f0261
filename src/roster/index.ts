/**
 * The village's roster, in and out: read (files to cells), check (cells to a roster, or everything that is wrong with it),
 * plan (what differs from the database; pure), write (one transaction of the store), report (in Chinese, for the terminal).
 * Nothing here knows a chat.
 */
export { type Imported, type ImportOptions, importDemoVillage, importRoster, importSheets } from './import.ts'
export type { RosterList } from './list.ts'
export type { Problem } from './problems.ts'
export { quotaReport } from './quota-report.ts'
export { readSheets, type Sheets } from './read.ts'
export { importReport } from './report.ts'
export { templateFile, templateWorkbook } from './template.ts'
export { Unreadable } from './unreadable.ts'
export { importUpload, type Uploaded } from './upload.ts'
export { quotasOf, type VillageQuota } from './village-quotas.ts'

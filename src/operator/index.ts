/**
 * For whoever keeps the machine. `check` says what a check is, `checks/` has them, `examine` makes them all; `backup/` backs up
 * each night and keeps what is to be kept. Nothing of a village is decided or shown here.
 */

export { everyNight } from './backup/apart.ts'
export { restoreIntoServer } from './backup/into-server.ts'
export { makeBackup } from './backup/make.ts'
export { type BackupPlace, backupPlace } from './backup/place.ts'
export type { Line } from './check.ts'
export { ailing, type Examined, examine, inALine, isTodo } from './examine.ts'
export { JOURNAL, unitOf } from './service/unit.ts'

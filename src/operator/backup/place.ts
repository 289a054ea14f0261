import { join, resolve } from 'node:path'

/** Where the nightly backups go, and how long they are kept. */
export interface BackupPlace {
  /** Null: the operator makes backups in another way. */
  readonly folder: string | null
  readonly keepDays: number
}

interface Set {
  readonly BACKUP_FOLDER?: string | undefined
  readonly BACKUP_KEEP_DAYS: number
}

/** As configured; without a folder of their own beside the data. */
export function backupPlace({ BACKUP_FOLDER: folder, BACKUP_KEEP_DAYS: keepDays }: Set, data: string): BackupPlace {
  return { folder: folder === 'off' ? null : resolve(folder ?? join(data, 'backups')), keepDays }
}

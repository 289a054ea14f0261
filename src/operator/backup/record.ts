import type { Store } from '../../store/index.ts'

/** Under which setting it is kept how the backups go. */
const BACKUPS = 'backups'

/** The last backup, and since then the last that failed; times in ISO 8601. */
export type BackupRecord = {
  readonly made?: { readonly at: string; readonly host: string; readonly folder: string; readonly bytes: number }
  readonly failed?: { readonly at: string; readonly why: string }
}

export async function readRecord(store: Store): Promise<BackupRecord> {
  return ((await store.transaction((tx) => tx.settings.get(BACKUPS))) as BackupRecord | null) ?? {}
}

export async function recordMade(store: Store, made: NonNullable<BackupRecord['made']>): Promise<void> {
  await store.transaction((tx) => tx.settings.set(BACKUPS, { made }))
}

/** What was made before stays said. */
export async function recordFailed(store: Store, failed: NonNullable<BackupRecord['failed']>): Promise<void> {
  await store.transaction(async (tx) => {
    const { made } = ((await tx.settings.get(BACKUPS)) as BackupRecord | null) ?? {}
    await tx.settings.set(BACKUPS, { ...(made && { made }), failed })
  })
}

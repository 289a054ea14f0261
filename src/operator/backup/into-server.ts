import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock, Random } from '../../domain/ports.ts'
import { Fatal } from '../../errors.ts'
import { named, otherSessions } from '../../store/connection/sessions.ts'
import { openStore } from '../../store/index.ts'
import { DATABASE, restoreAttachments, verify } from '../../store/whole/backup.ts'
import { copyAll, filledTables } from '../../store/whole/copy.ts'

interface Place {
  /** `DATABASE_URL` of a PostgreSQL. */
  readonly url: string
  /** Where the attachments go. */
  readonly data: string
  readonly clock: Clock
  readonly random: Random
}

/**
 * Brings a backup into a server's database, which has to be empty and used by nobody: as a whole or not at all. The backup
 * stays as it is.
 * @throws BadBackup, or Fatal, before anything is written.
 */
export async function restoreIntoServer(folder: string, { url, data, clock, random }: Place): Promise<void> {
  await verify(folder)
  // Opening it would write into it.
  const aside = await mkdtemp(join(tmpdir(), 'lianxin-restore-'))
  const closing: (() => Promise<void>)[] = [() => rm(aside, { recursive: true, force: true })]
  const open = async (address: string) => {
    const store = await openStore({ url: address, clock, random })
    closing.push(() => store.close())
    return store
  }
  try {
    await copyFile(join(folder, DATABASE), join(aside, DATABASE))
    const target = await open(named(url))
    const others = await otherSessions(target.client)
    if (others > 0) {
      throw new Fatal(
        'locked',
        `还有 ${others} 个程序连着这个 PostgreSQL 库，请先停掉 / ${others} other sessions use it; stop them first.`,
      )
    }
    const [filled] = await filledTables(target.client)
    if (filled !== undefined) {
      throw new Fatal(
        'database',
        `这个 PostgreSQL 库不是空的（有 ${filled}），没有动它。请建一个空库，把 DATABASE_URL 改成它再恢复：createdb 新库名 / The database is not empty.`,
      )
    }
    await copyAll((await open(`file:${join(aside, DATABASE)}`)).client, target.client, () => {})
    await restoreAttachments(folder, data)
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

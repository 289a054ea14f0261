import type { Attachment } from '../../domain/attachment.ts'
import type { Random } from '../../domain/ports.ts'
import type { AfterCommit } from '../commit/after-commit.ts'
import { append } from '../commit/appender.ts'
import type { Db } from '../connection/client.ts'
import { AT_ONCE, inParts } from '../connection/in-parts.ts'
import type { AwaitedFiles } from '../queues/awaited-files.ts'

/** Far more than any matter takes. */
const MOST = 200

/** What is attached to matters; the bytes lie elsewhere. */
export function attachments(db: Db, random: Random, awaited: AwaitedFiles, afterCommit: AfterCommit) {
  return {
    /** Nothing more is awaited for the matter. */
    enough: (matterId: string): void => afterCommit(() => awaited.enough(matterId)),

    /** In the order they came. */
    ofMatter(matterId: string): Promise<readonly Attachment[]> {
      return db.attachment.findMany({ where: { matterId }, orderBy: { id: 'asc' }, take: MOST, select: ATTACHMENT })
    },

    async byId(id: string): Promise<Attachment | null> {
      return db.attachment.findUnique({ where: { id }, select: ATTACHMENT })
    },

    /** Which of these hashes something is attached by. */
    async used(hashes: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await inParts(hashes, (part) =>
        db.attachment.findMany({ where: { hash: { in: part } }, select: { hash: true }, distinct: ['hash'] }),
      )
      return new Set(rows.map(({ hash }) => hash))
    },

    /** Nothing is attached any more to what closed before a moment; a batch of it, and how many it was. */
    async forgetClosedBefore(moment: Date): Promise<number> {
      const where = { matter: { closedAt: { lt: moment } } }
      const rows = await db.attachment.findMany({ where, take: AT_ONCE, select: { id: true } })
      return (await db.attachment.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } })).count
    },

    async add(matterId: string, files: readonly Omit<Attachment, 'id'>[], at: Date): Promise<void> {
      await append(
        db,
        'Attachment',
        files.map(({ hash, name, type, size }) => ({ id: random.id(), matterId, hash, name, type, size, at })),
      )
    },
  }
}

const ATTACHMENT = { id: true, hash: true, name: true, type: true, size: true } as const

import type { Attachment } from '../../domain/attachment.ts'
import type { Random } from '../../domain/ports.ts'
import { attachableSince, attachableUntil, publicationOf } from '../../domain/workflows/disclosure.ts'
import type { AfterCommit } from '../commit/after-commit.ts'
import { append } from '../commit/appender.ts'
import type { Db } from '../connection/client.ts'
import { inParts } from '../connection/in-parts.ts'
import type { AwaitedFiles } from '../queues/awaited-files.ts'
import { MATTER, shaped } from './matter-shape.ts'

/** Far more than any matter takes. */
const MOST = 200

/** What is attached to matters; the bytes lie elsewhere. */
export function attachments(db: Db, random: Random, awaited: AwaitedFiles, afterCommit: AfterCommit) {
  return {
    /** From now until then, what this account sends in this conversation is for the matter. */
    await: (accountId: string, chatId: string, matterId: string, until: Date): void =>
      afterCommit(() => awaited.await(accountId, chatId, matterId, until)),

    /** Nothing more is awaited for the matter. */
    enough: (matterId: string): void => afterCommit(() => awaited.enough(matterId)),

    /** In the order they came. */
    ofMatter(matterId: string): Promise<readonly Attachment[]> {
      return db.attachment.findMany({ where: { matterId }, orderBy: { id: 'asc' }, take: MOST, select: ATTACHMENT })
    },

    async byId(id: string): Promise<Attachment | null> {
      return db.attachment.findUnique({ where: { id }, select: ATTACHMENT })
    },

    async add(matterId: string, files: readonly Omit<Attachment, 'id'>[], at: Date): Promise<void> {
      await append(
        db,
        'Attachment',
        files.map(({ hash, name, type, size }) => ({ id: random.id(), matterId, hash, name, type, size, at })),
      )
    },

    /** Awaits what this process had been told to before it ended, or another process since: these villages' drafts after an id. */
    async resume(villageIds: readonly string[], now: Date, after: string): Promise<void> {
      const drafts = { kind: 'disclosure', state: 'draft', createdAt: { gte: attachableSince(now) } } as const
      const rows = await inParts(villageIds, (part) =>
        db.matter.findMany({
          where: { villageId: { in: part }, ...drafts, id: { gt: after } },
          select: MATTER,
        }),
      )
      for (const draft of rows.map(shaped).sort((one, other) => one.number - other.number)) {
        const { accountId, chatId } = publicationOf(draft).from
        const until = attachableUntil(draft)
        if (until > now) afterCommit(() => awaited.await(accountId, chatId, draft.id, until))
      }
    },
  }
}

const ATTACHMENT = { id: true, hash: true, name: true, type: true, size: true } as const

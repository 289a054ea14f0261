import type { Db, Prisma } from './client.ts'

/**
 * Rows that nothing in the same commit reads again (audit, outbox, timeline, inbox marks), kept back and written together
 * when the commit ends: one statement a table instead of one a row.
 */
export class Appender {
  readonly audit: Prisma.AuditCreateManyInput[] = []
  readonly events: Prisma.MatterEventCreateManyInput[] = []
  readonly outbox: Prisma.OutboxCreateManyInput[] = []
  readonly slots: Prisma.SlotCreateManyInput[] = []
  /** Ids of handled inbox rows by what came of them. */
  readonly handled = new Map<string, string[]>()

  /** Writes what was kept back; called before a commit and before the timeline is read. */
  async flush(db: Db, now: Date): Promise<void> {
    await insert(db.audit, this.audit.splice(0))
    await insert(db.matterEvent, this.events.splice(0))
    await insert(db.outbox, this.outbox.splice(0))
    if (this.slots.length > 0) await db.slot.createMany({ data: this.slots.splice(0) })
    for (const [outcome, ids] of this.handled) {
      await db.inbox.updateMany({ where: { id: { in: ids } }, data: { handledAt: now, outcome } })
    }
    this.handled.clear()
  }
}

interface Table<Row> {
  create(query: { data: Row; select: { id: true } }): Promise<unknown>
  createMany(query: { data: Row[] }): Promise<unknown>
}

/** Writes rows. Measured: a create costs 310 µs; createMany 1,100 for a single row but 150 a row for many. */
export async function insert<Row>(table: Table<Row>, rows: readonly Row[]): Promise<void> {
  const [only, second] = rows
  if (only === undefined) return
  if (second === undefined) await table.create({ data: only, select: { id: true } })
  else await table.createMany({ data: [...rows] })
}

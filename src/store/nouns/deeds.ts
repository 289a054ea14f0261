import type { Random } from '../../domain/ports.ts'
import type { Change, Progress } from '../../domain/progress.ts'
import { type Appender, append } from '../commit/appender.ts'
import type { Db, Prisma } from '../connection/client.ts'

/**
 * Writes what people did for themselves. The matter's version is the gate: while it is held, nobody else adds a
 * participant, so two signatures of one person never meet in the unique key (which would undo the whole transaction).
 */
export async function record(progress: Progress, db: Db, random: Random, appender: Appender): Promise<boolean> {
  const { matter, changes, at, to } = progress
  const { count } = await db.matter.updateMany({
    where: { id: matter.id, version: matter.version },
    data: {
      version: { increment: 1 },
      ...(to === matter.state
        ? progress.dueAt !== matter.dueAt && { dueAt: progress.dueAt }
        : { state: to, enteredAt: at, dueAt: progress.dueAt, nudgeStep: 0, closedAt: progress.closed ? at : null }),
      ...(progress.details === matter.details ? {} : { details: progress.details as Prisma.InputJsonValue }),
    },
  })
  if (count === 0) return false
  for (const change of changes) if (change.from !== null) await turn(change)
  const joined = changes.filter((change) => change.from === null)
  await append(
    db,
    'Participant',
    joined.map(({ personId, name, part, to: state, note }) => ({
      ...{ id: random.id(), matterId: matter.id, personId, name, part, state, note, at },
    })),
  )
  appender.events.push({
    id: random.id(),
    matterId: matter.id,
    at,
    actorId: progress.actorId,
    move: progress.deed,
    from: matter.state,
    to,
    note: noteOf(progress),
  })
  return true

  /** A person has one row for each part; of guests only the name is known. */
  async function turn({ personId, name, part, to: state, note }: Change): Promise<void> {
    await db.participant.updateMany({
      where: { matterId: matter.id, part, ...(personId === null ? { personId, name } : { personId }) },
      data: { state, note, at, active: true },
    })
  }
}

/** What the person said; of others, who it was, or what they are together. */
function noteOf({ actorId, changes, as, note }: Progress): string | null {
  const others = changes.filter((one) => one.personId === null || one.personId !== actorId)
  return [as ?? others.map((one) => one.name).join('、'), note].filter(Boolean).join(' ') || null
}

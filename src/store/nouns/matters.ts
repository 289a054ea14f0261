import type { Details, Matter, MatterKind, Part, Step } from '../../domain/matter.ts'
import type { Random } from '../../domain/ports.ts'
import type { Progress } from '../../domain/progress.ts'
import type { AfterCommit } from '../commit/after-commit.ts'
import { type Appender, inserts } from '../commit/appender.ts'
import type { Rounds } from '../commit/batches.ts'
import type { Db, Prisma } from '../connection/client.ts'
import { inParts } from '../connection/in-parts.ts'
import { nextNumbers } from './counters.ts'
import { record } from './deeds.ts'
import { byNumbers, MATTER, shaped } from './matter-shape.ts'
import { moves } from './moves.ts'
import type { OpenCheckIns } from './open-check-ins.ts'

/** What a new matter is made of. */
export interface NewMatter {
  readonly villageId: string
  readonly orgId: string
  readonly kind: MatterKind
  readonly state: string
  readonly title: string
  readonly details?: Details
  readonly roomId: string | null
  readonly deadline?: Date | null
  readonly dueAt: Date | null
  readonly parentId?: string | null
  /** The household it is about. */
  readonly householdId?: string | null
  readonly participants: readonly NewParticipant[]
  readonly by: string | null
  readonly now: Date
}

export interface NewParticipant {
  readonly personId: string
  readonly name: string
  readonly part: Part
  /** The person's own state in the matter. */
  readonly state?: string
}

/** One entry of a matter's timeline. */
export interface Happening {
  readonly at: Date
  readonly actorId: string | null
  readonly move: string
  readonly note: string | null
}

export interface MatterFilter {
  readonly villageId?: string
  readonly kind: MatterKind
  readonly states: readonly string[]
  /** Only matters raised in this bound group. */
  readonly roomId?: string
  /** Only matters in which this person plays this part now. */
  readonly player?: { readonly personId: string; readonly part: Part }
}

/** Nobody reads more of what happened to one matter. */
const RECENT = 500

/** Matters: raised with a number, found, listed, and moved by steps that `advance` decided. */
export function matters(
  db: Db,
  random: Random,
  appender: Appender,
  rounds: Rounds,
  checkIns: OpenCheckIns,
  afterCommit: AfterCommit,
) {
  const numbered = rounds.of(byNumbers(db))
  const nextNumber = rounds.of(nextNumbers(db))
  const move = rounds.of(moves(db))
  const [raised, joined] = [rounds.of(inserts(db, 'Matter')), rounds.of(inserts(db, 'Participant'))]
  return {
    /** Takes the village's next number and writes the matter with its first event. */
    async raise(matter: NewMatter): Promise<Matter> {
      const { villageId, now, by } = matter
      const number = await nextNumber(villageId)
      const id = random.id()
      const participants = matter.participants.map((one) => ({ state: '', ...one, active: true }))
      await raised([
        {
          id,
          villageId,
          orgId: matter.orgId,
          number,
          kind: matter.kind,
          state: matter.state,
          title: matter.title,
          details: matter.details ?? {},
          roomId: matter.roomId,
          createdById: by,
          createdAt: now,
          enteredAt: now,
          deadline: matter.deadline ?? null,
          dueAt: matter.dueAt,
          parentId: matter.parentId ?? null,
          householdId: matter.householdId ?? null,
        },
      ])
      await joined(participants.map((one) => ({ ...one, id: random.id(), matterId: id, at: now })))
      appender.events.push({
        id: random.id(),
        matterId: id,
        at: now,
        actorId: by,
        move: 'raise',
        from: '',
        to: matter.state,
      })
      if (matter.kind === 'checkIn' && matter.roomId) {
        const { roomId } = matter
        afterCommit(() => checkIns.opened(roomId, id))
      }
      return {
        id,
        villageId,
        orgId: matter.orgId,
        number,
        kind: matter.kind,
        state: matter.state,
        version: 0,
        title: matter.title,
        details: matter.details ?? {},
        roomId: matter.roomId,
        createdAt: now,
        enteredAt: now,
        deadline: matter.deadline ?? null,
        dueAt: matter.dueAt,
        participants,
      }
    },

    byNumber: (villageId: string, number: number): Promise<Matter | null> => numbered({ villageId, number }),

    async byId(id: string): Promise<Matter | null> {
      const row = await db.matter.findUnique({ where: { id }, select: MATTER })
      return row && shaped(row)
    },

    /** Oldest first. */
    async list(filter: MatterFilter, take: number): Promise<readonly Matter[]> {
      const rows = await db.matter.findMany({ where: where(filter), orderBy: { number: 'asc' }, take, select: MATTER })
      return rows.map(shaped)
    },

    /** These villages' open check-ins raised after an id, and the group each was opened in. */
    async openCheckIns(
      villageIds: readonly string[],
      after: string,
    ): Promise<readonly { id: string; roomId: string }[]> {
      const open = { kind: 'checkIn', state: 'open', roomId: { not: null } } as const
      const rows = await inParts(villageIds, (part) =>
        db.matter.findMany({
          where: { villageId: { in: part }, ...open, id: { gt: after } },
          select: { id: true, roomId: true },
        }),
      )
      return rows.map(({ id, roomId }) => ({ id, roomId: roomId ?? '' }))
    },

    /** The one raised last. */
    async newest(filter: MatterFilter): Promise<Matter | null> {
      const row = await db.matter.findFirst({ where: where(filter), orderBy: { number: 'desc' }, select: MATTER })
      return row && shaped(row)
    },

    count(filter: MatterFilter): Promise<number> {
      return db.matter.count({ where: where(filter) })
    },

    /** Every open matter of any kind that still wants something of this person, newest first. */
    async ofPerson(personId: string, take: number): Promise<readonly Matter[]> {
      const wanted = { personId, active: true, part: { not: 'signer' }, state: { not: 'done' } } as const
      const rows = await db.matter.findMany({
        // What is published wants nothing any more, though it can still be withdrawn.
        where: { closedAt: null, state: { not: 'published' }, participants: { some: wanted } },
        orderBy: { number: 'desc' },
        take,
        select: MATTER,
      })
      return rows.map(shaped)
    },

    /** Writes a step; false when another move came first, and then nothing was written. */
    async apply(step: Step): Promise<boolean> {
      const { matter } = step
      if (!(await move(step))) return false
      if (step.closed && matter.kind === 'checkIn' && matter.roomId) {
        const { roomId, id } = matter
        afterCommit(() => checkIns.closed(roomId, id))
      }
      if (step.holders) await hold(step, step.holders)
      appender.events.push({
        id: random.id(),
        matterId: matter.id,
        at: step.at,
        actorId: step.actorId,
        move: step.move,
        from: matter.state,
        to: step.to,
        note: step.note,
      })
      return true
    },

    /** Writes what people did for themselves; false when somebody else was first, and then nothing was written. */
    record: (progress: Progress): Promise<boolean> => record(progress, db, random, appender),

    /** What happened to it, oldest first; of very much, the last. */
    async timeline(matterId: string, now: Date): Promise<readonly Happening[]> {
      await appender.flush(db, now)
      const rows = await db.matterEvent.findMany({
        where: { matterId },
        orderBy: { id: 'desc' },
        take: RECENT,
        select: { at: true, actorId: true, move: true, note: true },
      })
      return rows.reverse()
    },
  }

  async function hold(step: Step, holders: NonNullable<Step['holders']>): Promise<void> {
    const { matter } = step
    const before = matter.participants.filter((one) => one.part === 'holder')
    if (before.some((one) => one.active)) {
      await db.participant.updateMany({
        where: { matterId: matter.id, part: 'holder', active: true },
        data: { active: false },
      })
    }
    for (const holder of holders) {
      const key = { matterId: matter.id, personId: holder.personId, part: 'holder' as const }
      if (before.some((one) => one.personId === holder.personId)) {
        await db.participant.updateMany({ where: key, data: { active: true, at: step.at } })
      } else {
        const fresh = { id: random.id(), name: holder.name, state: '', active: true, at: step.at }
        await joined([{ ...key, ...fresh }])
      }
    }
  }
}

export type Matters = ReturnType<typeof matters>

function where({ villageId, kind, states, roomId, player }: MatterFilter): Prisma.MatterWhereInput {
  return {
    ...(villageId === undefined ? {} : { villageId }),
    kind,
    state: { in: [...states] },
    ...(roomId === undefined ? {} : { roomId }),
    ...(player ? { participants: { some: { ...player, active: true } } } : {}),
  }
}

import type { Details, Matter, Part } from '../../domain/matter.ts'
import type { Random } from '../../domain/ports.ts'
import type { Progress } from '../../domain/progress.ts'
import type { Step } from '../../domain/workflow.ts'
import type { AfterCommit } from '../commit/after-commit.ts'
import { type Appender, inserts } from '../commit/appender.ts'
import type { Rounds } from '../commit/batches.ts'
import type { Db, Prisma } from '../connection/client.ts'
import { type AwaitedFiles, authorKey } from '../queues/awaited-files.ts'
import { nextNumbers } from './counters.ts'
import { record } from './deeds.ts'
import type { ListRooms } from './list-rooms.ts'
import { byNumbers, MATTER, shaped } from './matter-shape.ts'
import { moves } from './moves.ts'

/** What a new matter is made of. */
export interface NewMatter {
  readonly villageId: string
  readonly orgId: string
  readonly kind: string
  readonly state: string
  readonly title: string
  readonly details?: Details
  readonly roomId: string | null
  readonly deadline?: Date | null
  readonly dueAt: Date | null
  readonly parentId?: string | null
  /** The household it is about. */
  readonly householdId?: string | null
  /** What else is taken for it while it is open. */
  readonly listensFor?: ListensFor
  readonly participants: readonly NewParticipant[]
  readonly by: string | null
  readonly now: Date
}

/**
 * What of the talk around it counts for a matter: WeChat's own 接龙 in its group; or the pictures and files that this
 * account sends in this conversation, for a while.
 */
export type ListensFor =
  | 'lists'
  | { readonly files: { readonly accountId: string; readonly chatId: string }; readonly until: Date }

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
  readonly kind: string
  readonly states: readonly string[]
  /** Only matters raised in this bound group. */
  readonly roomId?: string
  /** Only matters in which this person plays this part now. */
  readonly player?: { readonly personId: string; readonly part: Part }
}

/** Nobody reads more of what happened to one matter. */
const RECENT = 500

/** What is kept in memory of what matters listen for. */
interface Memory {
  readonly lists: ListRooms
  readonly awaited: AwaitedFiles
  readonly afterCommit: AfterCommit
}

/** Matters: raised with a number, found, listed, and moved by steps that `advance` decided. */
export function matters(
  db: Db,
  random: Random,
  appender: Appender,
  rounds: Rounds,
  { lists, awaited, afterCommit }: Memory,
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
          ...listening(matter.listensFor),
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
      afterCommit(() => remember(id, matter))
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

    /** What open matters raised after an id listen for: lists by group, files by whose they are. */
    async listening(
      now: Date,
      after: string,
    ): Promise<{ readonly lists: readonly InRoom[]; readonly files: readonly Awaiting[] }> {
      const open = { closedAt: null, id: { gt: after } } as const
      const lists = await db.matter.findMany({
        where: { ...open, listensFor: 'lists', roomId: { not: null } },
        select: { id: true, roomId: true },
      })
      const files = await db.matter.findMany({
        where: { ...open, listensFor: 'files', listensUntil: { gt: now } },
        orderBy: { id: 'asc' },
        select: { id: true, listensTo: true, listensUntil: true },
      })
      return {
        lists: lists.map(({ id, roomId }) => ({ id, roomId: roomId ?? '' })),
        files: files.map(({ id, listensTo, listensUntil }) => ({
          id,
          from: listensTo ?? '',
          until: listensUntil ?? now,
        })),
      }
    },

    /** The one raised last. */
    async newest(filter: MatterFilter): Promise<Matter | null> {
      const row = await db.matter.findFirst({ where: where(filter), orderBy: { number: 'desc' }, select: MATTER })
      return row && shaped(row)
    },

    count(filter: MatterFilter): Promise<number> {
      return db.matter.count({ where: where(filter) })
    },

    /** Every open matter of these kinds that still wants something of this person, newest first. */
    async ofPerson(
      personId: string,
      kinds: readonly { readonly kind: string; readonly settledIn: readonly string[] }[],
      take: number,
    ): Promise<readonly Matter[]> {
      const wanted = { personId, active: true, part: { not: 'signer' }, state: { not: 'done' } } as const
      const settled = kinds.filter(({ settledIn }) => settledIn.length > 0)
      const rows = await db.matter.findMany({
        where: {
          closedAt: null,
          kind: { in: kinds.map(({ kind }) => kind) },
          NOT: settled.map(({ kind, settledIn }) => ({ kind, state: { in: [...settledIn] } })),
          participants: { some: wanted },
        },
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
      const { roomId, id } = matter
      if (step.closed && roomId) afterCommit(() => lists.closed(roomId, id))
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

  /** What counts for it is listened for from now on. */
  function remember(id: string, { listensFor, roomId }: NewMatter): void {
    if (listensFor === 'lists' && roomId) lists.opened(roomId, id)
    if (typeof listensFor === 'object') {
      const { files, until } = listensFor
      awaited.await(files.accountId, files.chatId, id, until)
    }
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

interface InRoom {
  readonly id: string
  readonly roomId: string
}

interface Awaiting {
  readonly id: string
  /** An `authorKey`. */
  readonly from: string
  readonly until: Date
}

function listening(listensFor: ListensFor | undefined) {
  if (listensFor === undefined) return {}
  if (listensFor === 'lists') return { listensFor }
  const { files, until } = listensFor
  return { listensFor: 'files', listensTo: authorKey(files.accountId, files.chatId), listensUntil: until }
}

import { alike } from '../../domain/alike.ts'
import { HOLDER, type Matter, type Part } from '../../domain/matter.ts'
import type { Random } from '../../domain/ports.ts'
import type { Progress } from '../../domain/progress.ts'
import type { Step } from '../../domain/workflow.ts'
import { type Appender, inserts } from '../commit/appender.ts'
import type { SharedStatements } from '../commit/shared-statements.ts'
import type { Db, Prisma } from '../connection/client.ts'
import { record } from './deeds.ts'
import { LISTENS_ON_MS } from './list-rooms.ts'
import { byAge, byNumbers, MATTER, shaped } from './matter-shape.ts'
import { moves } from './moves.ts'
import { raisedLatelyBy } from './raised-lately.ts'
import { type ListensFor, listening, type Memory, raising } from './raising.ts'
import { takeNumber } from './turns.ts'

/** One entry of a matter's timeline. */
export interface Happening {
  readonly at: Date
  readonly actorId: string | null
  readonly move: string
  readonly note: string | null
}

export interface MatterFilter {
  readonly villageId?: string
  /** Only matters that are this very organisation's. */
  readonly orgId?: string
  readonly kind: string
  readonly states: readonly string[]
  /** Only matters raised in this bound group. */
  readonly roomId?: string
  /** Only matters in which this person plays this part now. */
  readonly player?: { readonly personId: string; readonly part: Part }
}

/** A kind of matter, and where it wants nothing: of anybody in some states, of who plays some parts. */
export interface WantingKind {
  readonly kind: string
  readonly settledIn: readonly string[]
  readonly asksNothingOf: readonly Part[]
}

/** Nobody reads more of what happened to one matter. */
const RECENT = 500

/** Matters: raised with a number, found, listed, and moved by steps that `advance` decided. */
export function matters(db: Db, random: Random, appender: Appender, statements: SharedStatements, memory: Memory) {
  const { lists, awaited, afterCommit } = memory
  const numbered = statements.of(byNumbers(db))
  const raisedLately = statements.of(raisedLatelyBy(db))
  const move = statements.of(moves(db))
  const joined = statements.of(inserts(db, 'Participant'))
  return {
    raise: raising(db, random, appender, statements, joined, memory),

    /** Of those that share a number, the one that has it now. */
    byNumber: (villageId: string, number: number): Promise<Matter | null> => numbered({ villageId, number }),

    /** The number names this matter again, not the one it went on as. */
    takeNumber: (matter: Pick<Matter, 'id' | 'villageId' | 'number'>): Promise<void> => takeNumber(db, matter),

    async byId(id: string): Promise<Matter | null> {
      const row = await db.matter.findUnique({ where: { id }, select: MATTER })
      return row && shaped(row)
    },

    /** What somebody raised of a kind in these states since a moment, newest first. */
    raisedLately,

    /** Oldest first. */
    list: (filter: MatterFilter, take: number): Promise<readonly Matter[]> => listed(filter, 'asc', take),

    /** Newest first. */
    newest: (filter: MatterFilter, take: number): Promise<readonly Matter[]> => listed(filter, 'desc', take),

    /**
     * What matters raised after an id listen for: lists by group and until when (of those closed lately), files by whose
     * they are.
     */
    async listening(
      now: Date,
      after: string,
    ): Promise<{ readonly lists: readonly InRoom[]; readonly files: readonly Awaiting[] }> {
      const newer = { id: { gt: after } }
      const open = { ...newer, closedAt: null }
      const lately = { ...newer, closedAt: { gt: new Date(now.getTime() - LISTENS_ON_MS) } }
      const inRoom = { listensFor: 'lists', roomId: { not: null } } as const
      const lists = await db.matter.findMany({
        where: {
          OR: [
            { ...open, ...inRoom },
            { ...lately, ...inRoom },
          ],
        },
        select: { id: true, roomId: true, closedAt: true },
      })
      const files = await db.matter.findMany({
        where: { ...open, listensFor: 'files', listensUntil: { gt: now } },
        orderBy: { id: 'asc' },
        select: { id: true, listensTo: true, listensUntil: true },
      })
      return {
        lists: lists.map(({ id, roomId, closedAt }) => ({ id, roomId: roomId ?? '', closedAt })),
        files: files.map(({ id, listensTo, listensUntil }) => ({
          id,
          from: listensTo ?? '',
          until: listensUntil ?? now,
        })),
      }
    },

    count(filter: MatterFilter): Promise<number> {
      return db.matter.count({ where: where(filter) })
    },

    /** Every open matter of these kinds that still wants something of this person, newest first. */
    async ofPerson(personId: string, kinds: readonly WantingKind[], take: number): Promise<readonly Matter[]> {
      const playing = { personId, active: true, state: { not: 'done' } }
      const settled = kinds.filter(({ settledIn }) => settledIn.length > 0)
      const rows = await db.matter.findMany({
        where: {
          closedAt: null,
          NOT: settled.map(({ kind, settledIn }) => ({ kind, state: { in: [...settledIn] } })),
          participants: { some: playing },
          // Whom one kind asks nothing may be the one another waits for.
          OR: alike(kinds, ({ asksNothingOf }) => asksNothingOf.join()).map((same) => ({
            kind: { in: same.map(({ kind }) => kind) },
            ...(same[0].asksNothingOf.length > 0 && {
              participants: { some: { ...playing, part: { notIn: [...same[0].asksNothingOf] } } },
            }),
          })),
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
      if (step.closed && roomId) afterCommit(() => lists.closed(roomId, id, step.at))
      // Where nobody is named, who answered what is known no longer than it can be changed.
      if (step.closed && matter.details.unnamed === true) await db.ballot.deleteMany({ where: { matterId: id } })
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

    /** From now on the pictures and files of this account in this conversation are for it. */
    async awaitFiles(matterId: string, { files, until }: Exclude<ListensFor, string>): Promise<void> {
      await db.matter.update({ where: { id: matterId }, data: listening({ files, until }), select: { id: true } })
      afterCommit(() => awaited.await(files.accountId, files.chatId, matterId, until))
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

  async function listed(filter: MatterFilter, direction: 'asc' | 'desc', take: number): Promise<readonly Matter[]> {
    const orderBy = byAge(filter.states, direction, take)
    const rows = await db.matter.findMany({ where: where(filter), orderBy, take, select: MATTER })
    return rows.map(shaped)
  }

  async function hold(step: Step, holders: NonNullable<Step['holders']>): Promise<void> {
    const { matter } = step
    const before = matter.participants.filter((one) => one.part === HOLDER)
    if (before.some((one) => one.active)) {
      await db.participant.updateMany({
        where: { matterId: matter.id, part: HOLDER, active: true },
        data: { active: false },
      })
    }
    for (const holder of holders) {
      const key = { matterId: matter.id, personId: holder.personId, part: HOLDER }
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

function where({ villageId, orgId, kind, states, roomId, player }: MatterFilter): Prisma.MatterWhereInput {
  return {
    ...(villageId === undefined ? {} : { villageId }),
    ...(orgId === undefined ? {} : { orgId }),
    kind,
    state: { in: [...states] },
    ...(roomId === undefined ? {} : { roomId }),
    ...(player ? { participants: { some: { ...player, active: true } } } : {}),
  }
}

interface InRoom {
  readonly id: string
  readonly roomId: string
  readonly closedAt: Date | null
}

interface Awaiting {
  readonly id: string
  /** An `authorKey`. */
  readonly from: string
  readonly until: Date
}

import type { Details, Matter, Part } from '../../domain/matter.ts'
import type { Random } from '../../domain/ports.ts'
import type { AfterCommit } from '../commit/after-commit.ts'
import { type Appender, inserts, type Row } from '../commit/appender.ts'
import type { SharedStatements } from '../commit/shared-statements.ts'
import type { Db } from '../connection/client.ts'
import { type AwaitedFiles, authorKey } from '../queues/awaited-files.ts'
import { nextNumbers } from './counters.ts'
import type { ListRooms } from './list-rooms.ts'
import { nextTurn } from './turns.ts'

/** What a new matter is made of. */
export interface NewMatter {
  readonly villageId: string
  readonly orgId: string
  readonly kind: string
  readonly state: string
  /** The number of the matter of its village that goes on as this one, which it takes over; left out, the next one. */
  readonly number?: number
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

/** What is kept in memory of what matters listen for. */
export interface Memory {
  readonly lists: ListRooms
  readonly awaited: AwaitedFiles
  readonly afterCommit: AfterCommit
}

/** Takes the village's next number and writes the matter with its first event; `joined` writes who takes part in it. */
export function raising(
  db: Db,
  random: Random,
  appender: Appender,
  statements: SharedStatements,
  joined: (rows: readonly Row[]) => Promise<unknown>,
  { lists, awaited, afterCommit }: Memory,
) {
  const nextNumber = statements.of(nextNumbers(db))
  const raised = statements.of(inserts(db, 'Matter'))
  return async (matter: NewMatter): Promise<Matter> => {
    const { by, now, kind, orgId, roomId, state, title, villageId, listensFor } = matter
    const { number, turn } = await numberOf(matter)
    const row = {
      id: random.id(),
      number,
      ...{ villageId, orgId, kind, state, title, roomId },
      details: matter.details ?? {},
      createdAt: now,
      enteredAt: now,
      deadline: matter.deadline ?? null,
      dueAt: matter.dueAt,
    }
    const { id: matterId } = row
    const participants = matter.participants.map((one) => ({ state: '', ...one, active: true }))
    const { parentId = null, householdId = null } = matter
    await raised([{ ...row, turn, createdById: by, parentId, householdId, ...listening(listensFor) }])
    await joined(participants.map((one) => ({ ...one, id: random.id(), matterId, at: now })))
    const event = { move: 'raise', from: '', to: state }
    appender.events.push({ id: random.id(), matterId, at: now, actorId: by, ...event })
    afterCommit(() => remember(matterId, matter))
    return { ...row, version: 0, participants }
  }

  async function numberOf({ villageId, number }: NewMatter) {
    if (number === undefined) return { number: await nextNumber(villageId), turn: 0 }
    return { number, turn: await nextTurn(db, villageId, number) }
  }

  /** What counts for it is listened for from now on. */
  function remember(id: string, { listensFor, roomId }: Pick<NewMatter, 'listensFor' | 'roomId'>): void {
    if (listensFor === 'lists' && roomId) lists.opened(roomId, id)
    if (typeof listensFor === 'object') {
      const { files, until } = listensFor
      awaited.await(files.accountId, files.chatId, id, until)
    }
  }
}

export function listening(listensFor: ListensFor | undefined) {
  if (listensFor === undefined) return {}
  if (listensFor === 'lists') return { listensFor }
  const { files, until } = listensFor
  return { listensFor: 'files', listensTo: authorKey(files.accountId, files.chatId), listensUntil: until }
}

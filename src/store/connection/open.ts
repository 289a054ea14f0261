import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { Provider } from '../../../prisma/derive.ts'
import type { Clock, Random } from '../../domain/ports.ts'
import type { RoomKind } from '../../domain/roles.ts'
import type { RosterDuties } from '../../domain/roster-duties.ts'
import type { Shared, Transaction } from '../commit/transaction.ts'
import { Writer } from '../commit/writer.ts'
import { readHistory } from '../migration/history.ts'
import { migrate } from '../migration/migrate.ts'
import { openSession } from '../migration/session.ts'
import { Directory } from '../nouns/directory.ts'
import { ListRooms } from '../nouns/list-rooms.ts'
import type { Names } from '../nouns/names.ts'
import { AwaitedFiles } from '../queues/awaited-files.ts'
import { learn, lookAround } from '../queues/other-processes.ts'
import { cannotOpen } from './cannot-open.ts'
import type { Client } from './client.ts'
import { inTurn } from './in-turn.ts'
import { plannedAlone } from './planned-alone.ts'
import { SqliteAdapter } from './sqlite/adapter.ts'
import { SteadyClient } from './steady-client.ts'

export interface StoreOptions {
  /** `file:./data/lianxin.db` or `postgresql://…`. */
  readonly url: string
  readonly random: Random
  readonly clock: Clock
  /** The kinds of what the roster says is owed; left out where nothing is asked of visits, publications or the roster. */
  readonly rosterDuties?: RosterDuties
}

/** What the village's facts are kept in. */
export interface Store {
  /**
   * Runs work in a transaction, perhaps sharing a commit with other work; resolves after the commit. Work with the same
   * lane runs in the order it was given. It may run twice, so it touches nothing but the transaction.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>, lane?: string): Promise<T>
  /** Keys (`expectingKey`) of those whose answer the bot waits for. */
  readonly expecting: ReadonlySet<string>
  /** What a group is, from memory: a first glance that costs no query. */
  roomKind(account: string, chatId: string): RoomKind | undefined
  /** Whether something in a group takes WeChat's own 接龙 at a moment, likewise. */
  takesLists(account: string, chatId: string, at: Date): boolean
  /** What the people of the roster are called, likewise. */
  readonly knownNames: Pick<Names, 'bears' | 'sounds'>
  /** The draft a picture or file of this account, conversation and moment is for, likewise. */
  awaitsFile(accountId: string, chatId: string, at: Date): string | null
  /** Names of the migrations applied by opening. */
  readonly migrated: readonly string[]
  /** For the importer and tests: the client itself. Never written through while the bot runs in this process. */
  readonly client: Client
  close(): Promise<void>
}

/** Whoever asks for a kind that nobody named hears of it, instead of finding no rows. */
const UNNAMED: RosterDuties = {
  get visits() {
    return notTold()
  },
  get publications() {
    return notTold()
  },
}

function notTold(): never {
  throw new Error('openStore was not told rosterDuties: the kinds of duty that the roster brings')
}

/** So many commits a database takes at once. SQLite has one writer. */
const AT_ONCE: Readonly<Record<Provider, number>> = { sqlite: 1, postgresql: 4 }
/**
 * Opens the database, brings it to the newest migration and returns the store.
 * @throws Fatal with one line that tells what to do when the database is out of reach, cannot be written or is not ours.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  try {
    return await open(options)
  } catch (error) {
    throw cannotOpen(options.url, error)
  }
}

async function open({ url, random, clock, rosterDuties = UNNAMED }: StoreOptions): Promise<Store> {
  const provider: Provider = url.startsWith('file:') ? 'sqlite' : 'postgresql'
  if (provider === 'sqlite') await mkdir(dirname(url.slice('file:'.length)), { recursive: true })
  const migrated = await prepare(provider, url)
  const client = await connect(provider, adapterFor(provider, url))

  const lists = new ListRooms()
  const awaited = new AwaitedFiles()
  const within = (field: string) => (provider === 'sqlite' ? `$.${field}` : ([field] as unknown as string))
  const shared: Shared = {
    random,
    rosterDuties,
    directory: new Directory(),
    expecting: new Set(),
    lists,
    awaited,
    within,
  }
  const writer = new Writer(client, shared, clock, AT_ONCE[provider])
  const run = <T>(work: (tx: Transaction) => Promise<T>, lane = '') => writer.run(work, lane)
  await run((tx) => learn(tx, shared, clock.now()))
  const stopLooking = provider === 'postgresql' ? lookAround(client, shared, clock) : async () => {}

  return {
    transaction: run,
    expecting: shared.expecting,
    roomKind: (account, chatId) => shared.directory.kindOf(account, chatId),
    takesLists: (account, chatId, at) => lists.areIn(shared.directory.idOf(account, chatId), at),
    knownNames: shared.directory.names,
    awaitsFile: (accountId, chatId, at) => awaited.matterFor(accountId, chatId, at),
    migrated,
    client,
    async close() {
      await stopLooking()
      await writer.idle()
      await client.$disconnect()
    },
  }
}

/** Makes sure of a database before Prisma has it: that it can be written, and has the tables of this version. */
async function prepare(provider: Provider, url: string): Promise<readonly string[]> {
  const history = await readHistory(provider)
  const session = await openSession(provider, url)
  try {
    await session.run(session.dialect.tryToWrite)
    return await migrate(session, history)
  } finally {
    await session.close()
  }
}

/** How Prisma reaches a database. */
export function adapterFor(provider: Provider, url: string): SqlMigrationAwareDriverAdapterFactory {
  return provider === 'sqlite'
    ? new SqliteAdapter(url)
    : inTurn(new PrismaPg({ connectionString: url, max: AT_ONCE.postgresql + 2, Client: SteadyClient }))
}

async function connect(provider: Provider, adapter: SqlMigrationAwareDriverAdapterFactory): Promise<Client> {
  const options = { adapter, errorFormat: 'minimal' as const }
  if (provider === 'postgresql') {
    const { PrismaClient } = await import('../generated/postgresql/client.ts')
    return plannedAlone(new PrismaClient(options) as unknown as Client)
  }
  const { PrismaClient } = await import('../generated/sqlite/client.ts')
  return plannedAlone(new PrismaClient(options))
}

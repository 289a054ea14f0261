import { setTimeout as wait } from 'node:timers/promises'
import type { Sandbox } from '../../../src/sandbox/index.ts'
import { openFile } from '../../../src/store/connection/sqlite/file.ts'
import type { Chance } from './chance.ts'
import type { Cluster } from './cluster.ts'
import type { Disk } from './disk.ts'
import type { Keeper } from './keeper.ts'
import type { Villagers } from './villagers.ts'

/** Everything that can be made to fail. */
export interface Ground {
  readonly sandbox: Sandbox
  readonly villagers: Villagers
  readonly keeper: Keeper
  readonly chance: Chance
  readonly database: { readonly file: string; readonly disk: Disk } | { readonly cluster: Cluster }
}

export interface Fault {
  readonly name: string
  /** Whether what is said meanwhile may be lost on its way. All else the bot hears has to be kept. */
  readonly breaksLine?: boolean
  /** Resolves when it is over. */
  make(ground: Ground): Promise<void>
  /** Whether it can be made here; default: yes. */
  isPossible?(ground: Ground): boolean
}

const LOCKED_MS = 5_000
const HOUR_MS = 3_600_000
/** The bell rings each second; a start takes a few, on a busy machine more. */
const SILENT_MS = 45_000
/** In one go: of a bot at work and of one that is starting, in turns. */
const KILLS = 10
/** Said at once just before a kill or a jump of the clock, so that some of it is being kept, decided and answered. */
const BURST = 20

/** By what the plan calls them. */
export const FAULTS = {
  kill: {
    name: 'the bot killed (SIGKILL), ten times in a row',
    breaksLine: true,
    async make({ keeper, villagers, chance }) {
      for (let at = 0; at < KILLS; at++) {
        if (at % 2 === 0) {
          await keeper.online()
          for (let said = 0; said < BURST; said++) villagers.act()
          await wait(chance.between(0, 250))
        } else await wait(chance.between(200, 1_800))
        await keeper.kill()
      }
    },
  },
  serverKilled: {
    name: 'the puppet service killed and started again',
    breaksLine: true,
    async make({ sandbox, chance }) {
      await sandbox.kill()
      await wait(chance.between(200, 2_500))
      await sandbox.restart()
    },
  },
  serverFrozen: {
    name: 'the puppet service frozen and resumed',
    breaksLine: true,
    async make({ sandbox, chance }) {
      sandbox.freeze()
      await wait(chance.pick([500, 2_000, 9_000]))
      sandbox.resume()
    },
  },
  lineLost: {
    name: 'the line to it dead without a word',
    breaksLine: true,
    make: async ({ sandbox }) => sandbox.lose(),
  },
  sendsFail: {
    name: 'sends refused',
    make: ({ sandbox }) => withSend(sandbox, () => Promise.reject(new Error('the service says no')), 1_500),
  },
  sendsHang: {
    name: 'sends hanging, done late',
    make: async ({ sandbox }) => {
      const over = wait(2_500)
      await withSend(sandbox, (send) => over.then(send), 2_500)
    },
  },
  repeated: {
    name: 'messages doubled and shuffled',
    async make({ villagers }) {
      for (let times = 0; times < 3; times++) {
        villagers.repeat(60)
        await wait(100)
      }
    },
  },
  locked: {
    name: 'the database locked by another process for 5 s',
    async make({ database }) {
      if ('cluster' in database) return database.cluster.lock(LOCKED_MS)
      const other = openFile(database.file)
      other.exec('BEGIN IMMEDIATE')
      await wait(LOCKED_MS)
      other.exec('ROLLBACK')
      other.close()
    },
  },
  diskFull: {
    name: 'the disk full',
    isPossible: ({ database }) => 'disk' in database && database.disk.fill !== null,
    async make({ database, chance }) {
      if (!('disk' in database)) return
      database.disk.fill?.()
      await wait(chance.between(1_000, 5_000))
      database.disk.free()
    },
  },
  clock: {
    name: 'the clock of the process put forward or back by up to 8 h',
    async make({ keeper, villagers, chance }) {
      for (let said = 0; said < BURST; said++) villagers.act()
      keeper.setClock(Math.round(chance.between(-8 * HOUR_MS, 8 * HOUR_MS)))
      const { rings } = keeper
      const late = performance.now() + SILENT_MS
      while (keeper.rings < rings + 2) {
        if (performance.now() > late) throw new Error('the clock was moved and the bell fell silent')
        await wait(50)
      }
    },
  },
  databaseRestarted: {
    name: 'PostgreSQL restarted, or crashed',
    isPossible: ({ database }) => 'cluster' in database,
    async make({ database, chance }) {
      if ('cluster' in database) await database.cluster.restart(chance.pick(['fast', 'immediate']))
    },
  },
  disconnected: {
    name: 'connections to PostgreSQL cut',
    isPossible: ({ database }) => 'cluster' in database,
    async make({ database }) {
      if (!('cluster' in database)) return
      for (let times = 0; times < 5; times++) {
        await database.cluster.disconnect()
        await wait(100)
      }
    },
  },
} satisfies Record<string, Fault>

export type FaultName = keyof typeof FAULTS

/** The service sends in this way for a while. */
async function withSend(
  sandbox: Sandbox,
  otherwise: (send: () => Promise<void>) => Promise<void>,
  ms: number,
): Promise<void> {
  const puppet = sandbox.puppet()
  const send = puppet.messageSendText.bind(puppet)
  puppet.messageSendText = (to, text, mentions) => otherwise(() => send(to, text, mentions))
  await wait(ms)
  puppet.messageSendText = send
}

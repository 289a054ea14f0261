import { rm } from 'node:fs/promises'
import type { Store } from '../store/index.ts'

export interface RenewableStore extends Store {
  /** Throws away all that is kept. Work that comes meanwhile waits, and finds the store empty. */
  renew(): Promise<void>
}

/** A store in a file of its own that can begin anew while everybody goes on holding it. */
export async function openRenewable(file: string, open: () => Promise<Store>): Promise<RenewableStore> {
  let store = await open()
  let ready = Promise.resolve(store)

  const anew = async (old: Store): Promise<Store> => {
    await old.close()
    for (const end of ['', '-wal', '-shm']) await rm(file + end, { force: true })
    return open()
  }
  return {
    transaction: async (work, lane) => (await ready).transaction(work, lane),
    get expecting() {
      return store.expecting
    },
    roomKind: (account, chatId) => store.roomKind(account, chatId),
    takesLists: (account, chatId, at) => store.takesLists(account, chatId, at),
    knownNames: { bears: (name) => store.knownNames.bears(name), sounds: (sound) => store.knownNames.sounds(sound) },
    awaitsFile: (accountId, chatId, at) => store.awaitsFile(accountId, chatId, at),
    get migrated() {
      return store.migrated
    },
    get client() {
      return store.client
    },
    close: async () => (await ready).close(),
    async renew() {
      ready = ready.then(anew)
      store = await ready
    },
  }
}

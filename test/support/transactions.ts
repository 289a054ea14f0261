import type { Store } from '../../src/store/index.ts'

/** Counts, from now on, the transactions a store is asked for; whoever holds the store is counted. */
export function countTransactions(store: Store): () => number {
  const { transaction } = store
  let asked = 0
  store.transaction = (work, lane) => {
    asked++
    return transaction(work, lane)
  }
  return () => asked
}

import type { Store } from '../../src/store/index.ts'

/** Ends this process at once when a step has the name that was chosen, as a power cut would. */
export function diesAt(point: string): (step: string) => void {
  return (step) => {
    if (step === point) process.kill(process.pid, 'SIGKILL')
  }
}

/**
 * A store whose transactions are counted and can be cut: `before-3`, `inside-3` (all written, not committed) and `after-3`
 * are the steps of the third.
 */
export function mortal(store: Store, step: (name: string) => void): Store & { count(): number } {
  let transactions = 0
  return {
    ...store,
    count: () => transactions,
    async transaction(work, lane) {
      const number = ++transactions
      step(`before-${number}`)
      const value = await store.transaction(async (tx) => {
        const result = await work(tx)
        step(`inside-${number}`)
        return result
      }, lane)
      step(`after-${number}`)
      return value
    },
  }
}

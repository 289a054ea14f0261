import type { Random } from '../domain/ports.ts'
import { hashCode, SETUP_CODE_KEY, type SetupCode } from '../domain/secrets.ts'
import type { Store, Transaction } from '../store/index.ts'

/**
 * Offers the one-time code that makes the first administrator: a new one at each start until one was used, or the
 * configured one. Returns the code to print, or null when there is an administrator already.
 */
export function offerSetupCode(store: Store, random: Random, configured?: string): Promise<string | null> {
  return store.transaction(async (tx) => {
    const kept = await keptCode(tx)
    if (kept?.used && (configured === undefined || hashCode(configured) === kept.hash)) return null
    return offer(tx, configured ?? random.code(8), kept)
  })
}

/**
 * The bot is signed in with an account in which no group is bound, while groups of another are: it was replaced, or a new
 * login changed every id. Nobody may be known then, so a one-time code is offered again, to be printed where only the
 * operator reads it. Null when there is nothing to come back to.
 */
export function offerWayBack(store: Store, random: Random, account: string): Promise<string | null> {
  return store.transaction(async (tx) => {
    const accounts = await tx.rooms.accounts()
    if (accounts.length === 0 || accounts.includes(account)) return null
    const kept = await keptCode(tx)
    return kept && (kept.used || kept.again) ? offer(tx, random.code(8), kept) : null
  })
}

async function keptCode(tx: Transaction): Promise<SetupCode | null> {
  return (await tx.settings.get(SETUP_CODE_KEY)) as SetupCode | null
}

async function offer(tx: Transaction, code: string, kept: SetupCode | null): Promise<string> {
  const again = kept?.used === true || kept?.again === true
  await tx.settings.set(SETUP_CODE_KEY, { hash: hashCode(code), used: false, ...(again && { again }) })
  return code
}

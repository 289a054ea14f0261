import type { Random } from '../domain/ports.ts'
import { hashCode, SETUP_CODE_KEY, type SetupCode } from '../domain/secrets.ts'
import type { Store } from '../store/index.ts'

/**
 * Offers the one-time code that makes the first administrator: a new one at each start until one was used, or the
 * configured one. Returns the code to print, or null when there is an administrator already.
 */
export function offerSetupCode(store: Store, random: Random, configured?: string): Promise<string | null> {
  return store.transaction(async (tx) => {
    const kept = (await tx.settings.get(SETUP_CODE_KEY)) as SetupCode | null
    if (kept?.used && (configured === undefined || hashCode(configured) === kept.hash)) return null
    const code = configured ?? random.code(8)
    await tx.settings.set(SETUP_CODE_KEY, { hash: hashCode(code), used: false })
    return code
  })
}

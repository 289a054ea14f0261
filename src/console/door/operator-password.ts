import type { Random } from '../../domain/ports.ts'
import type { KeptSecret, Store } from '../../store/index.ts'
import { hashed, matches } from './password-hash.ts'

/** Under which setting the password's hash is kept. */
export const PASSWORD_KEY = 'console-password'

/**
 * Sees to it that there is a password for the operator: the configured one, else the one kept before, else a new one, which
 * is returned to be printed once. Another password than before signs the operator out.
 */
export async function offerPassword(store: Store, random: Random, configured?: string): Promise<string | null> {
  if (configured === undefined && (await read(store))) return null
  if (configured !== undefined && (await isOperator(store, configured))) return null
  const password = configured ?? random.code(12)
  const kept = await hashed(password)
  await store.transaction(async (tx) => {
    await tx.settings.set(PASSWORD_KEY, { ...kept })
    await tx.operators.endAll()
  })
  return configured === undefined ? password : null
}

export async function isOperator(store: Store, password: string): Promise<boolean> {
  return matches(password, await read(store))
}

async function read(store: Store): Promise<KeptSecret | null> {
  return (await store.transaction((tx) => tx.settings.get(PASSWORD_KEY))) as KeptSecret | null
}

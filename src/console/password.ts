import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Random } from '../domain/ports.ts'
import type { Store } from '../store/index.ts'

/** Under which setting the password's hash is kept. */
export const PASSWORD_KEY = 'console-password'
const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt)
/** About 60 ms and 32 MB a try. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const LENGTH = 32

interface Kept {
  readonly salt: string
  readonly hash: string
}

/**
 * Sees to it that there is a password: the configured one, else the one kept before, else a new one, which is returned to
 * be printed once. Another password than before signs everybody out.
 */
export async function offerPassword(store: Store, random: Random, configured?: string): Promise<string | null> {
  if (configured === undefined && (await read(store))) return null
  if (configured !== undefined && (await isPassword(store, configured))) return null
  const password = configured ?? random.code(12)
  const salt = randomBytes(16)
  const hash = await derive(password, salt, LENGTH, COST)
  await store.transaction(async (tx) => {
    await tx.settings.set(PASSWORD_KEY, { salt: salt.toString('base64'), hash: hash.toString('base64') })
    await tx.sessions.endAll()
  })
  return configured === undefined ? password : null
}

export async function isPassword(store: Store, password: string): Promise<boolean> {
  const kept = await read(store)
  if (!kept) return false
  const hash = await derive(password, Buffer.from(kept.salt, 'base64'), LENGTH, COST)
  return timingSafeEqual(hash, Buffer.from(kept.hash, 'base64'))
}

async function read(store: Store): Promise<Kept | null> {
  return (await store.transaction((tx) => tx.settings.get(PASSWORD_KEY))) as Kept | null
}

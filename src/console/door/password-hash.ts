import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { KeptSecret } from '../../store/index.ts'

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt)
/** About 60 ms and 32 MB a try. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const LENGTH = 32
/** What nobody's password is compared with, so that having none takes as long as a wrong one. */
const NONE: KeptSecret = { salt: '', hash: Buffer.alloc(LENGTH).toString('base64') }

/** A password as it may be kept. */
export async function hashed(password: string): Promise<KeptSecret> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, LENGTH, COST)
  return { salt: salt.toString('base64'), hash: hash.toString('base64') }
}

export async function matches(password: string, kept: KeptSecret | null): Promise<boolean> {
  const { salt, hash } = kept ?? NONE
  const given = await derive(password, Buffer.from(salt, 'base64'), LENGTH, COST)
  return timingSafeEqual(given, Buffer.from(hash, 'base64')) && kept !== null
}

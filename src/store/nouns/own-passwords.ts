import type { Db } from '../connection/client.ts'

/** A secret as it is kept: derived with this salt, both in base64. */
export interface KeptSecret {
  readonly salt: string
  readonly hash: string
}

/** Passwords that people set for themselves. */
export function ownPasswords(db: Db) {
  return {
    async of(personId: string): Promise<KeptSecret | null> {
      return db.ownPassword.findUnique({ where: { personId }, select: { salt: true, hash: true } })
    },

    async set(personId: string, secret: KeptSecret): Promise<void> {
      await db.ownPassword.upsert({ where: { personId }, create: { personId, ...secret }, update: { ...secret } })
    },
  }
}

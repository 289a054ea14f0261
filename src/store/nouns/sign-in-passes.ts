import { stillHeld } from '../../domain/time.ts'
import type { Db } from '../connection/client.ts'

/** A code said in WeChat, or a link from the operator. */
export type PassKind = 'code' | 'link'

export interface SignInPass {
  /** The hash of the code or link. */
  readonly id: string
  readonly personId: string
  readonly kind: PassKind
  readonly expiresAt: Date
}

/** One-time ways into the console. A person has one of a kind at a time, and it opens once. */
export function signInPasses(db: Db) {
  return {
    /** Hands one out; an earlier one of its kind opens nothing any more. */
    async give(pass: SignInPass): Promise<void> {
      await db.signInPass.deleteMany({ where: { personId: pass.personId, kind: pass.kind } })
      await db.signInPass.create({ data: pass, select: { id: true } })
    },

    /** Whose it is, while it is good; it stays good. */
    async ownerOf(id: string, kind: PassKind, now: Date): Promise<string | null> {
      const pass = await db.signInPass.findFirst({ where: { id, kind, expiresAt: stillHeld(now) } })
      return pass?.personId ?? null
    },

    /** Uses it up; false when it was no good, or somebody was faster. */
    async use(id: string, kind: PassKind, now: Date): Promise<boolean> {
      return (await db.signInPass.deleteMany({ where: { id, kind, expiresAt: stillHeld(now) } })).count === 1
    },

    async endOf(personId: string): Promise<void> {
      await db.signInPass.deleteMany({ where: { personId } })
    },

    async forgetBefore(moment: Date): Promise<number> {
      return (await db.signInPass.deleteMany({ where: { expiresAt: { lte: moment } } })).count
    },
  }
}

import type { Context } from 'hono'
import type { ConsoleContext, ConsoleOptions } from '../options.ts'
import { giveToken } from './guard.ts'
import { admit } from './visitor.ts'

/** Opens, in the browser that asks, the desk of whom an account speaks for; false when they have none. */
export type OpenDesk = (c: Context, accountId: string) => Promise<boolean>

/** For the sandbox, where whoever sits at the machine holds everybody's phone. */
export function deskOpener({ store, clock }: Pick<ConsoleOptions, 'store' | 'clock'>): OpenDesk {
  return async (c, accountId) => {
    const token = await store.transaction(async (tx) => {
      const person = await tx.speaker(accountId)
      return person && admit(tx, person, 'sandbox', clock.now())
    })
    if (token) giveToken(c as ConsoleContext, token)
    return token !== null
  }
}

/** How many transactions a message costs, from its arrival until all that is to be said of it was said and written down. */

import { setImmediate as turn } from 'node:timers/promises'
import { type InProcess, startInProcess } from '../support/inprocess.ts'
import { countTransactions } from '../support/transactions.ts'

export interface Transactions {
  /** Three groups are told of a new order. */
  readonly order: number
  /** A claim is answered in the group, and who asked is mentioned there. */
  readonly claim: number
  /** Talk is nobody's business. */
  readonly talk: number
}

export async function transactionsAMessage(): Promise<Transactions> {
  const village = await startInProcess('village', '2026-11-24T01:00:00Z')
  try {
    const count = countTransactions(village.store)
    const cost = async (who: string, text: string) => {
      const before = count()
      await village.say('村民群', who, text)
      await said(village)
      return count() - before
    }
    return {
      order: await cost('莫老四', '点单 厨房水管漏水'),
      claim: await cost('韦志强', '接单 1'),
      talk: await cost('莫老四', '今天赶圩的人真多'),
    }
  } finally {
    await village.close()
  }
}

/** Resolves when nothing is under way: asked of the tables themselves, since another look of the bot's would count. */
async function said({ store: { client } }: InProcess): Promise<void> {
  for (let calm = 0; calm < 20; calm++) {
    await turn()
    const unsaid = await client.outbox.count({ where: { state: { in: ['waiting', 'sending'] } } })
    const unread = await client.inbox.count({ where: { handledAt: null } })
    if (unsaid + unread > 0) calm = 0
  }
}

/**
 * The orders of the bench on Koishi 4.18 with its SQLite driver, as a careful author would write them there: a transaction
 * for the village's next number, one conditional update a command, everybody known beforehand.
 */

import { createRequire } from 'node:module'
import type { Context } from 'koishi'
import type { Incoming } from '../../../src/engine/ports.ts'
import { accountId, GROUPS, PEOPLE, roomId } from '../workload.ts'
import { TOGETHER } from './together.ts'

// Its ECMAScript build does not load in Node; its own starter requires this one.
const require = createRequire(import.meta.url)
const { App, Bot, Universal } = require('koishi') as typeof import('koishi')
const { default: SQLiteDriver } = require('@minatojs/driver-sqlite') as typeof import('@minatojs/driver-sqlite')

declare module 'koishi' {
  interface Tables {
    counter: { village: string; last: number }
    order: Order
  }
}

interface Order {
  id: number
  village: string
  number: number
  state: string
  title: string
  requester: number
  holder: number
  said: string
  changedAt: Date
}

const PLATFORM = 'wechat'

/** Opens the app on a database file; what it returns handles messages and returns how many replies were said. */
export async function koishi(file: string): Promise<(load: readonly Incoming[]) => Promise<number>> {
  const app = new App()
  app.plugin(SQLiteDriver, { path: file })
  app.plugin({ inject: ['database'], apply: orders })
  const bot = new CountingBot(app, {}, PLATFORM)
  bot.selfId = 'bot'
  await app.start()
  bot.status = Universal.Status.ONLINE
  await settle(app)
  let handled: () => void = () => {}
  app.on('middleware', () => handled())

  return async (load) => {
    for (let at = 0; at < load.length; at += TOGETHER) {
      const some = load.slice(at, at + TOGETHER)
      let left = some.length
      await new Promise<void>((done) => {
        handled = () => {
          if (--left === 0) done()
        }
        for (const message of some) bot.hear(message)
      })
      await new Promise((resolve) => setImmediate(resolve))
    }
    return bot.replies
  }
}

function orders(ctx: Context): void {
  ctx.model.extend('counter', { village: 'string', last: 'unsigned' }, { primary: 'village' })
  ctx.model.extend(
    'order',
    {
      id: 'unsigned',
      village: 'string',
      number: 'unsigned',
      state: 'string',
      title: 'text',
      requester: 'unsigned',
      holder: 'unsigned',
      said: 'text',
      changedAt: 'timestamp',
    },
    { autoInc: true, unique: [['village', 'number']] },
  )
  // The driver throws when a third transaction waits for a second: who opens several queues them.
  let last: Promise<unknown> = Promise.resolve()
  const oneByOne: typeof ctx.database.withTransaction = (work) => {
    const mine = last.then(() => ctx.database.withTransaction(work))
    last = mine.catch(() => {})
    return mine
  }
  ctx
    .command('点单 <title:text>')
    .userFields(['id'])
    .action(async ({ session }, title) => {
      const village = session!.channelId!
      let number = 0
      await oneByOne(async (database) => {
        await database.upsert('counter', (row) => [{ village, last: { $add: [row.last, 1] } as never }])
        const [counter] = await database.get('counter', village)
        number = counter!.last
        const requester = session!.user!.id
        await database.create('order', { village, number, state: 'open', title, requester, changedAt: new Date() })
      })
      return `#${number} 登记好了`
    })
  const moves = [
    ['接单 <number:posint>', 'open', 'claimed'],
    ['完成 <number:posint> [said:text]', 'claimed', 'done'],
    ['评单 <number:posint> <rating:posint> [said:text]', 'done', 'closed'],
  ] as const
  for (const [says, from, to] of moves) {
    ctx
      .command(says)
      .userFields(['id'])
      .action(async ({ session }, number, ...said) => {
        const { matched } = await ctx.database.set(
          'order',
          { village: session!.channelId!, number: number as never, state: from },
          { state: to, said: said.join(' '), holder: session!.user!.id, changedAt: new Date() },
        )
        return matched === 1 ? `#${number} 好了` : `#${number} 不行`
      })
  }
}

/** Everybody and every group known beforehand, as in the other stores. */
async function settle({ database }: Context): Promise<void> {
  const createdAt = new Date()
  for (let group = 0; group < GROUPS; group++) {
    const id = roomId(group)
    await database.create('channel', { id, platform: PLATFORM, guildId: id, assignee: 'bot', createdAt })
    await database.create('counter', { village: id, last: 0 })
    for (let at = 0; at < PEOPLE; at++) {
      await database.createUser(PLATFORM, accountId(group, at), { name: `村民${at}`, authority: 1, createdAt } as never)
    }
  }
}

/** An account whose messages come from the bench and whose replies are only counted. */
class CountingBot extends Bot {
  replies = 0

  override async sendMessage(): Promise<string[]> {
    this.replies++
    return ['1']
  }

  hear({ roomId, talker, text, messageId, sentAt }: Incoming): void {
    const channel = { id: roomId!, type: Universal.Channel.Type.TEXT }
    const session = this.session({
      type: 'message',
      timestamp: sentAt.getTime(),
      channel,
      guild: { id: roomId! },
      user: { id: talker.id, name: talker.name },
      member: { nick: talker.name },
      message: { id: messageId },
    } as never)
    session.content = text
    this.dispatch(session)
  }
}

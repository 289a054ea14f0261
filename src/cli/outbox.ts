/** `npm run outbox`: how many messages of each account wait, which were given up and why, and whom nothing reaches; with `-- --resend` those are said again. */
import { loadConfig } from '../config.ts'
import { localTime } from '../domain/time.ts'
import { unreachedLines } from '../speech/unreached.ts'
import { openStore, type Store } from '../store/index.ts'
import { systemClock as clock, systemRandom as random } from '../system.ts'
import { explain } from './ending.ts'

const LISTED = 20

try {
  await run(await openStore({ url: loadConfig().DATABASE_URL, random, clock }))
} catch (error) {
  process.exitCode = explain(error, '没有看成 / It could not be looked at')
}

async function run(store: Store): Promise<void> {
  try {
    if (process.argv.includes('--resend')) {
      const count = await store.transaction((tx) => tx.outbox.revive(clock.now()))
      process.stdout.write(`${count} 条重新排队，机器人会接着发\n`)
    } else {
      const accounts = await store.transaction((tx) => tx.outbox.byAccount())
      const { rows } = await store.transaction((tx) => tx.outbox.page({ state: 'dead' }, 0, LISTED))
      const { waiting, dead } = await store.transaction((tx) => tx.outbox.backlog())
      process.stdout.write(`等着发的 ${waiting} 条，没发成的 ${dead} 条\n`)
      for (const one of accounts) {
        const since = one.since ? `（最早 ${localTime(one.since)}）` : ''
        process.stdout.write(`  ${one.account}  等着 ${one.waiting} 条${since}，没发成 ${one.dead} 条\n`)
      }
      for (const { createdAt, chatId, contactId, purpose, error } of rows) {
        process.stdout.write(`  ${localTime(createdAt)}  ${purpose}  ${chatId ?? contactId ?? ''}  ${error ?? ''}\n`)
      }
      const orgs = await store.transaction((tx) => tx.orgs())
      const ids = [...orgs.all].map((org) => org.id)
      const unreached = await store.transaction((tx) => tx.people.unreachedIn(ids, LISTED))
      for (const line of unreachedLines(unreached)) process.stdout.write(`${line}\n`)
      if (dead > 0) process.stdout.write('重发：npm run outbox -- --resend\n')
    }
  } finally {
    await store.close()
  }
}

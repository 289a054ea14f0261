/** `npm run doctor`: what of a village's bot is not in order, each in one line with what mends it. */
import { loadConfig } from '../config.ts'
import { unreachedLines } from '../speech/unreached.ts'
import { openStore, type Transaction } from '../store/index.ts'
import { systemClock as clock, systemRandom as random } from '../system.ts'
import { explain } from './ending.ts'

const LISTED = 50

try {
  const store = await openStore({ url: loadConfig().DATABASE_URL, random, clock })
  try {
    const found = await store.transaction(async (tx) => [
      ...(await messages(tx)),
      ...(await people(tx)),
      ...(await groups(tx)),
    ])
    for (const line of found) process.stdout.write(`！${line}\n`)
    process.stdout.write(`数据库打得开，${found.length === 0 ? '没有要处理的' : `要处理的 ${found.length} 处`}\n`)
  } finally {
    await store.close()
  }
} catch (error) {
  process.exitCode = explain(error, '没有看成 / It could not be looked at')
}

/** What could not be said. */
async function messages(tx: Transaction): Promise<readonly string[]> {
  const { dead } = await tx.outbox.backlog()
  return dead > 0 ? [`有 ${dead} 句话没发成。看是哪些：npm run outbox；再发一次：npm run outbox -- --resend`] : []
}

/** Whom nothing said to them alone reaches. */
async function people(tx: Transaction): Promise<readonly string[]> {
  const ids = [...(await tx.orgs()).all].map((org) => org.id)
  return unreachedLines(await tx.people.unreachedIn(ids, LISTED))
}

/** Villages in whose groups the bot cannot speak. */
async function groups(tx: Transaction): Promise<readonly string[]> {
  const villages = [...(await tx.orgs()).all].filter(({ kind, vanished }) => kind === 'village' && !vanished)
  const silent: string[] = []
  for (const { id, name } of villages) if ((await tx.rooms.accounts(id)).length === 0) silent.push(name)
  return silent.length > 0 ? [`还没有绑定群的村：${silent.join('、')}。请在村里的群发：绑定本群 村名 村民群`] : []
}

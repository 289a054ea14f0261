/**
 * `npm run doctor`: what of the machine and its bot is in order and what is not, each in one line with what mends it, whether
 * the bot runs or not. Ends with 1 where something is to be done.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { dataFolderOf } from '../attachments/index.ts'
import { loadConfig } from '../config.ts'
import { Fatal } from '../errors.ts'
import { backupPlace, examine, inALine, isTodo } from '../operator/index.ts'
import { openStore, type Store } from '../store/index.ts'
import { systemClock as clock, systemRandom as random } from '../system.ts'
import { explain } from './ending.ts'

try {
  process.exitCode = await run()
} catch (error) {
  process.exitCode = explain(error, '没有看成 / It could not be looked at')
}

async function run(): Promise<number> {
  const config = loadConfig()
  const { DATABASE_URL: url, WECHATY_PUPPET_SERVICE_TOKEN: token, VOICE_URL } = config
  const folder = dataFolderOf(url)
  let closed: unknown
  const store = await open(url).catch((error: unknown) => {
    closed = error
    return null
  })
  try {
    const backups = backupPlace(config, folder)
    // How the last voice went is known to the bot alone.
    const voice = VOICE_URL === undefined ? undefined : { lastFailure: () => null }
    const found = await examine({ url, folder, store, closed, token, backups, voice, thorough: true }, clock)
    for (const one of found) process.stdout.write(`${inALine(one)}\n`)
    const undone = found.filter(isTodo).length
    process.stdout.write(undone === 0 ? '没有要处理的\n' : `要处理的 ${undone} 处\n`)
    return undone === 0 ? 0 : 1
  } finally {
    await store?.close()
  }
}

/** A database that is not there is not made by looking at it. */
async function open(url: string): Promise<Store> {
  const path = resolve(url.slice('file:'.length))
  if (url.startsWith('file:') && !existsSync(path)) {
    throw new Fatal('database', `没有 ${path}：请核对 DATABASE_URL；第一次启动时自己会建：npm start / No such database`)
  }
  return openStore({ url, random, clock })
}

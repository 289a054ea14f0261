/** Puts the parts together: configuration, store, bot, WeChat or the sandbox; and takes them apart again. */
import { mechanisms } from '../commands/index.ts'
import { dataFolderOf, filesOf } from './attachments/index.ts'
import { addressOf, type Config, keepDays, loadConfig } from './config.ts'
import { type ConsoleOptions, deskOpener, Health, openConsole, PASSWORD_KEY } from './console/index.ts'
import type { LiveHours } from './domain/hours.ts'
import type { Clock } from './domain/ports.ts'
import { SETUP_CODE_KEY } from './domain/secrets.ts'
import { everyMinute } from './engine/bell/bell.ts'
import { sweepDaily } from './engine/bell/housekeeping.ts'
import { type Bot, startBot } from './engine/bot.ts'
import type { Files } from './engine/ports.ts'
import { offerSetupCode, offerWayBack } from './engine/setup.ts'
import { Fatal } from './errors.ts'
import { villageHours } from './live-hours.ts'
import { createLog } from './log.ts'
import { ailing, type BackupPlace, backupPlace, everyNight, examine } from './operator/index.ts'
import { rosterDesk } from './roster-desk.ts'
import type { Player } from './sandbox/index.ts'
import { createListener } from './speech/match/index.ts'
import { rosterDuties, rosterLists } from './speech/of-roster.ts'
import { createRegistry } from './speech/registry.ts'
import { ownFolder } from './store/connection/lock.ts'
import { openStore, type Store } from './store/index.ts'
import { systemRandom as random, systemClock } from './system.ts'
import { tokenLease } from './token-lease.ts'
import { listening } from './voice/index.ts'
import type { Pages } from './web/serve.ts'
import { connect, exposure, inWords, Refused, type ServiceAddress } from './wechat/index.ts'

type Log = ReturnType<typeof createLog>

/** A graceful stop takes no longer; what is not finished by then is taken up at the next start. */
const STOP_MS = 4_500

/** Apart from the data of a real village. */
const SANDBOX_FILE = './data/sandbox.db'

const registry = createRegistry(mechanisms)
const duties = rosterDuties(mechanisms)
const lists = rosterLists(mechanisms)
const stops: (() => void | Promise<void>)[] = []
let stopping = false

try {
  await run(loadConfig())
} catch (error) {
  const fatal = asFatal(error)
  process.stderr.write(`\n${fatal.message}\n`)
  if (!(error instanceof Fatal || error instanceof Refused)) process.stderr.write(`${(error as Error).stack}\n`)
  await stop(fatal.exitCode)
}

async function run(config: Config): Promise<void> {
  const inSandbox = config.WECHATY_PUPPET_SERVICE_TOKEN === undefined
  const anew = process.argv.includes('--anew')
  if (anew && !inSandbox) throw new Fatal('config', '只有演示村能重新开始 / Only the demo village begins anew (--anew)')
  // In the sandbox the terminal belongs to the conversation.
  const log = createLog(inSandbox && config.LOG_LEVEL === 'info' ? 'warn' : config.LOG_LEVEL)
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was rejected and nobody listened'))

  const url = inSandbox ? `file:${SANDBOX_FILE}` : config.DATABASE_URL
  const embedded = url.startsWith('file:')
  const folder = dataFolderOf(url)
  // PostgreSQL is made to be shared; a SQLite file has one bot.
  if (embedded) stops.push(ownFolder(folder))

  const sandbox = inSandbox ? await import('./sandbox/index.ts') : null
  const ground = await sandbox?.openGround(SANDBOX_FILE, { random, rosterDuties: duties, anew })
  const clock = ground?.clock ?? systemClock
  const store = ground?.store ?? (await openStore({ url, random, clock, rosterDuties: duties }))
  stops.push(() => store.close())
  const files = filesOf(url, random)
  stops.push(sweepDaily({ store, files, clock, keep: keepDays(config), log }))
  const hours = await villageHours(config.QUIET_HOURS, { store, folder, log, now: clock.now() })
  const backups = backupPlace(inSandbox ? { ...config, BACKUP_FOLDER: 'off' } : config, folder)
  if (backups.folder !== null) stops.push(everyNight({ store, clock, log }))
  const code = await offerSetupCode(store, random, config.SETUP_CODE)
  const place = { url, folder, backups }
  const village = { store, files, clock, hours, log, alone: embedded, place }

  if (sandbox && ground) {
    const ways = { random, registry, files, hours, log }
    const onMaking = () => void process.stdout.write('\n演示村正在把过去三周过一遍，几秒钟就好…\n')
    const wechat = await sandbox.openDemo(ground, { ...ways, onMaking })
    stops.push(sandbox.keepTime(ground, log), () => wechat.stop())
    // Nothing is sent to a real WeChat, so nothing need be said slowly.
    const url = await serve(wechat, { ...config, SEND_PER_MINUTE: 0 }, village, (player) => {
      const kept = [PASSWORD_KEY, SETUP_CODE_KEY]
      const openDesk = deskOpener({ store, clock })
      return sandbox.openSandbox({ ...ground, ...ways, sandbox: wechat, player, kept, openDesk }, log)
    })
    process.stdout.write(`在浏览器里试 / Try it in a browser: ${url}/sandbox\n\n`)
    if (!sandbox.isSpokenInto(0)) return
    await sandbox.converse(wechat)
    await stop(0)
  } else {
    if (code) process.stdout.write(`\n第一次启动。请用您的微信在群里或私聊对机器人说：激活 ${code} 您的姓名\n\n`)
    const service = addressOf(config)
    const risk = exposure(service)
    if (risk) log.warn({ endpoint: service.endpoint }, risk)
    await serve(service, config, village)
  }
}

/** For the operator, when the bot's account is another one than the groups know. */
function wayBack(code: string): string {
  return `机器人的微信号变了，原来的群还记在旧号上。群没变，就请书记或管理员私聊机器人说：换号\n群和大家的号也都变了（重新登录以后谁都不认识），就请管理员说：激活 ${code} 姓名`
}

interface Village {
  readonly store: Store
  readonly files: Files
  readonly clock: Clock
  readonly hours: LiveHours
  readonly log: Log
  /** No other process uses its database. */
  readonly alone: boolean
  /** Where all of it lies. */
  readonly place: { readonly url: string; readonly folder: string; readonly backups: BackupPlace }
}

/** Opens the console, and beside it what plays with the bot; connects the bot to a WeChat and keeps it there. Returns the pages' address. */
async function serve(
  service: ServiceAddress,
  config: Config,
  village: Village,
  beside?: (player: Player) => Promise<Pages>,
): Promise<string> {
  const { store, log } = village
  const health = new Health(store, village.clock)
  let current: { id: string; bot: Promise<Bot>; begin: () => Promise<Bot> } | null = null
  let speaking: Bot | null = null
  const bot = async () => {
    if (!current) throw new Error('nobody is signed in yet')
    return current.bot
  }
  const pages = await beside?.({
    bot,
    async pause(work) {
      await (await bot()).stop()
      try {
        await work()
      } finally {
        if (current) current.bot = current.begin()
      }
      speaking = await bot()
    },
  })
  const voice = listening(config, systemClock)
  const at = { ...village.place, store, line: () => health.wire(), voice: voice.transcriber, thorough: false }
  const look = () => examine(at, village.clock)
  const roster = rosterDesk(store, { lists, random, clock: systemClock })
  const known = { ...village, random, registry, health, examine: look, roster }
  const url = await openDesk(config, { ...known, pace: () => speaking?.pace() ?? null }, pages)

  // The lease is kept in the world's time, whatever time it is in the village.
  const lease = tokenLease(service.token, { store, clock: systemClock, alone: village.alone, log })
  const listen = createListener(registry, store.knownNames)
  const told = { meter: health, ailing: () => ailing(at, village.clock) }
  const ways = { ...village, ...voice, ...told, random, registry, listen, sendPerMinute: config.SEND_PER_MINUTE }
  const connection = await connect({
    service,
    clock: systemClock,
    log,
    isLeftBehind: lease.isLeftBehind,
    async onLogin(self, transport) {
      lease.hold()
      if (current?.id === self.id) return
      const before = current
      const begin = () => startBot(self, { ...ways, transport })
      const replaced = async () => {
        await (await before?.bot)?.stop()
        return begin()
      }
      current = { id: self.id, bot: replaced(), begin }
      speaking = await current.bot
      const code = await offerWayBack(store, random, self.id)
      if (code) process.stdout.write(`\n${wayBack(code)}\n\n`)
    },
    onMessage: async (message) => (await current?.bot)?.receive(message),
    onRateNotice: async () => (await current?.bot)?.tooFrequent(),
    onRefusal: async (accountId) => (await current?.bot)?.refusedBy(accountId),
    onStatus(status) {
      if (status.kind === 'scan') process.stdout.write(`\n请用机器人的微信扫码登录：${status.qrcode}\n`)
    },
  })
  health.wire = () => inWords(connection.status())
  stops.push(async () => {
    await (await current?.bot)?.stop()
    await connection.stop()
    await lease.release()
  })
  stops.push(
    everyMinute(async () => {
      if (connection.status().kind === 'online') lease.hold()
    }, log),
  )
  stops.push(everyMinute(() => health.sweep(async () => (await current?.bot)?.tick()), log))
  return url
}

async function openDesk(
  config: Config,
  options: Omit<ConsoleOptions, 'healthFrom' | 'front'>,
  sandbox: Pages | undefined,
): Promise<string> {
  const { CONSOLE_HOST: host, CONSOLE_PORT: port, CONSOLE_PASSWORD: password, HEALTH_FROM: healthFrom } = config
  const front = { origin: config.CONSOLE_ORIGIN, proxies: config.CONSOLE_PROXIES }
  const desk = await openConsole({ ...options, healthFrom, front }, { host, port, password, sandbox })
  stops.push(() => desk.stop())
  const told = desk.password ? `，运维密码 ${desk.password}（只显示这一次，请记下）` : ''
  process.stdout.write(`\n网页控制台：${desk.url}${told}\n`)
  if (!/^(localhost|127\.|::1$)/.test(host)) {
    options.log.warn({ host }, '网页控制台没有加密就开到了本机之外，请在前面加 HTTPS / The console is open without TLS')
  }
  return desk.url
}

/** Takes things apart in the opposite order of their making. */
async function stop(exitCode: number): Promise<void> {
  if (stopping) return
  stopping = true
  const late = setTimeout(() => process.exit(exitCode), STOP_MS)
  late.unref()
  for (const undo of stops.reverse()) {
    try {
      await undo()
    } catch (error) {
      process.stderr.write(`停止时出错 / while stopping: ${(error as Error).message}\n`)
    }
  }
  process.exit(exitCode)
}

function asFatal(error: unknown): Fatal {
  if (error instanceof Fatal) return error
  if (error instanceof Refused) return new Fatal('token', error.message)
  const reason = error instanceof Error ? error.message : String(error)
  return new Fatal('database', `启动失败 / The start failed: ${reason}`)
}

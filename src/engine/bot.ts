import { alsoForHelp, type LiveHours } from '../domain/hours.ts'
import { after } from '../domain/time.ts'
import type { Store, Transaction } from '../store/index.ts'
import { settleDepartures, unsettled } from './bell/departures.ts'
import { isAnyGivenUp, reportGivenUp } from './bell/given-up.ts'
import { machineWord } from './bell/machine-word.ts'
import { morningLines } from './bell/morning-lines.ts'
import { morningWord } from './bell/morning-word.ts'
import { type TickOptions, tick } from './bell/tick.ts'
import { townshipMorning } from './bell/township-morning.ts'
import { reportUnknown, unknownIn } from './bell/unknown-kinds.ts'
import type { Ears } from './hear/ears.ts'
import { Receiver, type ReceiverOptions } from './hear/receive.ts'
import { AWAITED_MS, LastTold } from './last-told.ts'
import { OwnVoice } from './own-voice.ts'
import type { Clock, Files, Incoming, Meter, Random, Self, Transcriber, Transport } from './ports.ts'
import { whenReady } from './retry.ts'
import { noteAnnounced } from './speak/announced.ts'
import type { SenderLog } from './speak/not-said.ts'
import { Pace } from './speak/pace.ts'
import { Sender } from './speak/send.ts'
import { LateWatch } from './speak/silent-accounts.ts'

export interface BotOptions extends Ears {
  readonly store: Store
  readonly transport: Transport
  /** Where attachments are kept. */
  readonly files: Files
  readonly clock: Clock
  readonly random: Random
  /** Who turns voices into words; left out, nobody does. */
  readonly transcriber?: Transcriber
  /** Messages a minute; 0 = no limit. */
  readonly sendPerMinute: number
  /** When reminders may be said; read anew with each look, so that what another process changed counts from then on. */
  readonly hours: Pick<LiveHours, 'of' | 'renew'>
  /** What has to be mended on the machine; left out, nobody looks. */
  readonly ailing?: TickOptions['ailing']
  readonly log: ReceiverOptions['log'] & SenderLog
  readonly meter?: Meter
}

/** The bot of one WeChat account: it listens, decides and speaks. */
export interface Bot {
  receive(message: Incoming): void
  /** WeChat says that we speak too often. */
  tooFrequent(): void
  /** WeChat says afterwards that an account did not take what was said to it. */
  refusedBy(accountId: string): void
  /** Resolves when all that was received is decided and all that is ready is said; for tests that own time. */
  settle(): Promise<void>
  /** Takes no more messages, finishes what is being decided and said, and resolves. */
  stop(): Promise<void>
  /** How fast it may speak now. */
  pace(): { readonly perMinute: number; readonly pausedUntil: Date | null }
  /** Looks at what has come due; the minute bell does, and tests that own time. */
  tick(): Promise<void>
}

/** Of what was said before a restart so many messages are known again, as far back as an answer may come. */
const READ = 2_000

/** Takes up what an earlier process left, then listens and speaks until stopped. */
export async function startBot(self: Self, options: BotOptions): Promise<Bot> {
  const { store, registry, transport, files, clock, random, log, meter } = options
  const hours = alsoForHelp(options.hours, (kind) => registry.matter(kind)?.isHelp === true)
  const pace = new Pace(options.sendPerMinute, clock, random)
  const metered = meter ? { meter } : {}
  const voice = new OwnVoice(self.name)
  const told = new LastTold((text) => registry.live.some(({ putToAll }) => putToAll?.isIn(text)))
  const announced = (tx: Transaction, matterIds: Iterable<string>) =>
    noteAnnounced(tx, matterIds, { registry, account: self.id, now: clock.now() })
  const sender = new Sender({
    store,
    transport,
    files,
    clock,
    pace,
    registry,
    account: self.id,
    hours,
    log,
    announced,
    onSaid(conversation, text, to) {
      voice.said(conversation, text)
      told.said(conversation, text, to, clock.now())
    },
    ...metered,
  })
  const receiver = new Receiver({
    ...options,
    botNames: (conversation) => voice.namesIn(conversation),
    isOwn: (conversation, text) => voice.isOwn(conversation, text),
    told: (conversation, account, now) => told.of(conversation, account, now),
    onWritten: () => sender.wake(),
    onAnswered: ({ chatId, talkerId }, text) => told.said(chatId ?? talkerId, text, [talkerId], clock.now(), true),
  })
  const watch = new LateWatch(log)
  const stopping = new AbortController()

  const left = await whenReady(clock, () =>
    store.transaction(async (tx) => {
      await sender.recover(tx)
      return {
        said: await tx.outbox.saidSince(self.id, after(clock.now(), -AWAITED_MS), READ),
        heard: await tx.inbox.waiting(self.id),
        unknown: await unknownIn(tx, registry),
      }
    }),
  )
  for (const { conversation, text, to, at } of left.said) {
    voice.said(conversation, text)
    told.said(conversation, text, to, at)
  }
  reportUnknown(left.unknown, log)
  await receiver.recover(left.heard)
  const look = async () => {
    const now = clock.now()
    // In one: each commit before the tick is a moment in which is said what the tick replaces.
    const { silent, revision } = await store.transaction(async (tx) => {
      options.hours.renew(await tx.hours.decided())
      return {
        silent: await watch.look(tx, now, transport.isUp() ? self.id : undefined),
        revision: await unsettled(tx),
      }
    })
    const ailing = options.ailing && { ailing: options.ailing }
    const sweep = { store, registry, account: self.id, silent, hours, log, ...ailing }
    await tick(now, sweep)
    if (revision !== null) await settleDepartures(revision, now, sweep)
    await morningWord(now, sweep)
    await townshipMorning(now, sweep)
    await morningLines(now, sweep)
    await machineWord(now, sweep)
    const isToTell = await store.transaction(async (tx) => {
      const unannounced = await tx.outbox.unannounced(self.id, now)
      await tx.outbox.expire(self.id, now)
      await announced(tx, unannounced)
      return isAnyGivenUp(tx, self.id)
    })
    // Without a line it would be one more message that waits.
    if (isToTell && transport.isUp()) await reportGivenUp(now, sweep)
    sender.wake()
  }
  // Before anything is said: what came due meanwhile takes the place of what was not said yet.
  await whenReady(clock, look).catch((error: unknown) => {
    log.error({ err: error }, 'what is due could not be looked at; people are answered all the same')
  })
  const speaking = sender.run(stopping.signal)

  return {
    receive(message) {
      if (message.botNames) voice.isCalled(message.roomId ?? message.talker.id, message.botNames)
      if (!stopping.signal.aborted) receiver.receive(message)
    },
    tick: look,
    pace: () => pace.now(),
    tooFrequent: () => pace.tooFrequent(),
    refusedBy: (accountId) => sender.refusedBy(accountId),
    async settle() {
      await receiver.idle()
      await sender.quiet()
    },
    async stop() {
      stopping.abort()
      await receiver.stop()
      await speaking
    },
  }
}

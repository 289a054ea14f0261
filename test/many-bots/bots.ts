import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Incoming } from '../../src/engine/ports.ts'
import type { Store } from '../../src/store/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { bundled } from '../support/bundled.ts'
import { DEMO, importDemo, settleDemo } from '../support/demo.ts'
import { openStore } from '../support/open-store.ts'

export type ToBot = { readonly kind: 'hear' | 'settle' | 'stop'; readonly messages?: readonly Incoming[] }
export type FromBot =
  | { readonly kind: 'ready' | 'settled' }
  | { readonly kind: 'said'; readonly to: string; readonly text: string }

/** A bot in a process of its own. */
export interface DistantBot {
  readonly account: string
  readonly said: readonly { readonly to: string; readonly text: string }[]
  /** What it wrote to its error output. */
  readonly complaints: readonly string[]
  hear(...messages: readonly Heard[]): void
  /** Resolves when all it heard is decided and what is ready is said. */
  settle(): Promise<void>
  /** Resolves when it has said something like this. */
  hears(part: string): Promise<{ readonly to: string; readonly text: string }>
  stop(): Promise<void>
  kill(): Promise<void>
}

export interface Heard {
  readonly room: string | null
  readonly who: string
  readonly text: string
  readonly messageId?: string
}

let heard = 0

export async function startDistant(url: string, account: string): Promise<DistantBot> {
  const child = fork(await bundled('test/many-bots/bot.child.ts'), [url, account], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  })
  const exited = once(child, 'exit')
  const said: { to: string; text: string }[] = []
  const complaints: string[] = []
  child.stderr?.on('data', (data) => complaints.push(String(data)))
  child.on('message', (message: FromBot) => {
    if (message.kind === 'said') said.push({ to: message.to, text: message.text })
  })
  const until = (kind: FromBot['kind']) =>
    new Promise<void>((resolve, reject) => {
      const on = (message: FromBot) => {
        if (message.kind !== kind) return
        child.off('message', on)
        resolve()
      }
      child.on('message', on)
      exited.then(() => reject(new Error(`${account} ended: ${complaints.join('')}`)), reject)
    })
  await until('ready')
  const send = (message: ToBot) => child.send(message)
  return {
    account,
    said,
    complaints,
    hear: (...messages) => {
      send({ kind: 'hear', messages: messages.map((one) => incoming(account, one)) })
    },
    async settle() {
      const settled = until('settled')
      send({ kind: 'settle' })
      await settled
    },
    async hears(part) {
      for (;;) {
        const found = said.find(({ text }) => text.includes(part))
        if (found) return found
        await wait(20)
      }
    },
    async stop() {
      send({ kind: 'stop' })
      await exited
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

function incoming(account: string, { room, who, text, messageId }: Heard): Incoming {
  return {
    account,
    messageId: messageId ?? `message-${++heard}`,
    roomId: room === null ? null : DEMO.roomId(room),
    talker: { id: DEMO.accountId(who), name: who },
    text,
    mentions: [],
    addressed: false,
    sentAt: new Date(),
  }
}

/** The demo village with each group served by the account named for it. */
export async function settleAmong(url: string, serves: (room: string) => string): Promise<Store> {
  const store = await openStore({ url, random, clock })
  await importDemo(store)
  await settleDemo(store, 'nobody', clock.now())
  for (const room of DEMO.rooms) {
    const { chatId, orgId, kind } = await store.client.room.findFirstOrThrow({ where: { chatId: DEMO.roomId(room) } })
    await store.client.room.deleteMany({ where: { chatId } })
    await store.transaction((tx) => tx.rooms.bind({ account: serves(room), chatId, orgId, kind }, clock.now()))
  }
  return store
}

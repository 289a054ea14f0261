import { readFileSync } from 'node:fs'
import { dayOf, monthAndDay, plusDays } from '../../domain/day.ts'
import { days } from '../../domain/time.ts'
import { type BotOptions, startBot } from '../../engine/bot.ts'
import { createListener } from '../../speech/match/index.ts'
import type { VillageClock } from '../clock.ts'
import { travel } from '../travel.ts'
import type { World } from '../world.ts'
import { heardIn, lineTo } from './at-home.ts'
import { type Line, local, readScript } from './script.ts'
import { type Listener, tell } from './tell.ts'

const FILE = new URL('past.txt', import.meta.url)

/** Each morning at 8:00 in China, when people are told what waits for them. */
const LOOK_MS = days(1)

export interface PastOptions extends Pick<
  BotOptions,
  'store' | 'files' | 'random' | 'registry' | 'hours' | 'log' | 'meter'
> {
  readonly clock: VillageClock
}

/** What happened in the demo village in the three weeks before a moment. */
export interface Past {
  /** When it begins. */
  readonly from: Date
  readonly until: Date
  readonly lines: readonly Line[]
}

export function pastBefore(until: Date): Past {
  const lines = readScript('past.txt', dated(readFileSync(FILE, 'utf8'), dayOf(until)))
  const first = lines.find((line) => line.kind === 'clock')
  return { from: first ? local(first.to) : until, until, lines }
}

/** `== -21 09:05` and `{+3}` as dates, counted from a day. */
function dated(text: string, today: string): string {
  const dayAt = (days: string) => plusDays(today, Number(days))
  return text
    .replace(/^== (-\d+) /gmu, (_, days: string) => `== ${dayAt(days)} `)
    .replace(/\{([+-]\d+)\}/gu, (_, days: string) => monthAndDay(dayAt(days)))
}

/**
 * Lets the village live through it: every line is said to a bot of its own in this process, and what comes due meanwhile
 * is said as well. The clock stands at its beginning, and at its end when it is over.
 * @throws at the first line that does not come true; what was said so far is done.
 */
export async function liveThrough(world: World, { lines, until }: Past, options: PastOptions): Promise<void> {
  const { clock, store, registry } = options
  const listen = createListener(registry, store.knownNames)
  const bot = await startBot(world.bot, { ...options, transport: lineTo(world), listen, sendPerMinute: 0 })
  const traveller = { clock, store, registry, account: world.bot.id, bot, lookMs: LOOK_MS }
  const village: Listener = {
    async say(room, who, text) {
      bot.receive(heardIn(world, { room: room === `DM:${who}` ? undefined : room, who, text }))
    },
    said: (room) =>
      world.lines.filter((line) => line.byBot && (line.room ?? `DM:${line.direct}`) === room).map(({ text }) => text),
    rooms: () => [...new Set(world.lines.map((line) => line.room ?? `DM:${line.direct}`))],
    settle: () => bot.settle(),
    setClock: (to) => travel(to, traveller),
    now: () => clock.now(),
  }
  try {
    await tell({ file: 'past.txt', lines }, village)
  } finally {
    await travel(until, traveller)
    await bot.stop()
  }
}

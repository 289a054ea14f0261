import { quoting } from '../speech.ts'
import { BOT_NAME } from '../world.ts'
import { type Line, local, type Pattern } from './script.ts'

export interface Story {
  /** What it is called when a line does not come true. */
  readonly file: string
  readonly lines: readonly Line[]
  /** What `$name` stands for from the start; the rest is read from what the bot says. */
  readonly knows?: Readonly<Record<string, string>>
}

/** Something a story can be told to. Rooms go by name; `DM:<name>` is the conversation with a person. */
export interface Listener {
  say(room: string, who: string, text: string): Promise<void>
  /** What the bot said in a room since the start of the story, oldest first. */
  said(room: string): readonly string[]
  rooms(): readonly string[]
  /** Resolves when everything said was answered. */
  settle(): Promise<void>
  /** Where that cannot be known for certain: waits until the bot says something else; false when it does not any more. */
  more?(): Promise<boolean>
  setClock?(to: Date): Promise<void>
  restart?(): Promise<void>
  now(): Date
}

/** Tells the story; throws at the first line that does not come true. */
export async function tell(story: Story, village: Listener): Promise<void> {
  const vars = new Map<string, string>(Object.entries(story.knows ?? {}))
  const fill = (text: string) => text.replace(/\$(\w+)/g, (whole, name: string) => vars.get(name) ?? whole)
  let claimed = new Set<string>()
  let marks = new Map<string, number>()
  const mark = () => {
    marks = new Map(village.rooms().map((room) => [room, village.said(room).length]))
    claimed = new Set()
  }
  /** What was said in a room since the mark and was not expected yet, by its place there. */
  const since = (room: string) =>
    [...village.said(room).entries()].filter(([at]) => at >= (marks.get(room) ?? 0) && !claimed.has(`${room} ${at}`))
  mark()
  for (const line of story.lines) {
    const where = `${story.file}:${line.at}`
    switch (line.kind) {
      case 'says': {
        await village.settle()
        mark()
        const quoted = line.quoting ? lastMatching(village.said(line.room), fill(line.quoting), where) : null
        const text = fill(line.text)
        await village.say(line.room, line.who, quoted === null ? text : quoting(BOT_NAME, quoted, text))
        await village.settle()
        break
      }
      case 'heard': {
        const find = () => since(line.room).find(([, text]) => matches(text, line.wants, fill, vars))
        let found = find()
        while (!found && (await village.more?.())) found = find()
        if (!found) {
          const wants = line.wants.map((one) => `${one.not ? '!' : ''}/${fill(one.source)}/`).join(' ')
          const heard = JSON.stringify(since(line.room).map(([, text]) => text))
          throw new Error(`${where}: nothing in ${line.room} matches ${wants}. Said since: ${heard}`)
        }
        claimed.add(`${line.room} ${found[0]}`)
        break
      }
      case 'silence': {
        const rooms = line.room === '*' ? village.rooms() : [line.room]
        for (const room of rooms) {
          const heard = since(room).map(([, text]) => text)
          if (heard.length > 0) throw new Error(`${where}: expected silence in ${room}, heard ${JSON.stringify(heard)}`)
        }
        break
      }
      case 'clock': {
        if (!village.setClock) throw new Error(`${where}: this village's clock cannot be moved`)
        mark()
        await village.setClock(line.to.startsWith('+') ? after(village.now(), line.to) : local(line.to))
        await village.settle()
        break
      }
      case 'restart': {
        if (!village.restart) throw new Error(`${where}: this village cannot be restarted`)
        mark()
        await village.restart()
        await village.settle()
        break
      }
    }
  }
}

function matches(
  text: string,
  wants: readonly Pattern[],
  fill: (text: string) => string,
  vars: Map<string, string>,
): boolean {
  const found = new Map<string, string>()
  for (const { source, not } of wants) {
    const match = new RegExp(fill(source), 'u').exec(text)
    if (not ? match : !match) return false
    for (const [name, value] of Object.entries(match?.groups ?? {})) found.set(name, value)
  }
  for (const [name, value] of found) vars.set(name, value)
  return true
}

function lastMatching(said: readonly string[], source: string, where: string): string {
  const text = said.findLast((one) => new RegExp(source, 'u').test(one))
  if (text === undefined) throw new Error(`${where}: nothing to quote that matches /${source}/`)
  return text
}

/** `+4h5m`, `+20h`, `+1d`, `+6s`. */
function after(now: Date, step: string): Date {
  const unit = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 }
  const ms = [...step.matchAll(/(\d+)([dhms])/g)].reduce(
    (sum, [, n, u]) => sum + Number(n) * unit[u as keyof typeof unit],
    0,
  )
  return new Date(now.getTime() + ms)
}

import { readdirSync, readFileSync } from 'node:fs'

/**
 * Conversation transcripts (`test/cases/transcripts`): one file, one story, told to any implementation of `Village`.
 * The notation is the one of the cases' README.
 */
export interface Transcript {
  readonly file: string
  readonly name: string
  readonly setup: 'village' | 'bare'
  readonly now: Date
  readonly lines: readonly Line[]
}

export type Line =
  | {
      readonly kind: 'says'
      readonly at: number
      readonly room: string
      readonly who: string
      readonly quoting?: string
      readonly text: string
    }
  | { readonly kind: 'heard'; readonly at: number; readonly room: string; readonly wants: readonly Pattern[] }
  | { readonly kind: 'silence'; readonly at: number; readonly room: string }
  | { readonly kind: 'clock'; readonly at: number; readonly to: string }
  | { readonly kind: 'restart'; readonly at: number }

export interface Pattern {
  readonly source: string
  readonly not: boolean
}

/** Something a transcript can be told to. Rooms go by name; `DM:<name>` is the conversation with a person. */
export interface Village {
  readonly setupCode: string
  say(room: string, who: string, text: string): Promise<void>
  /** What the bot said in a room since the start, oldest first. */
  said(room: string): readonly string[]
  rooms(): readonly string[]
  /** Resolves when everything said was answered. */
  settle(): Promise<void>
  setClock?(to: Date): Promise<void>
  restart?(): Promise<void>
  now(): Date
  close(): Promise<void>
}

const folder = new URL('../cases/transcripts/', import.meta.url)

/** The transcripts of these names, or all of them. */
export function readTranscripts(...names: string[]): readonly Transcript[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  return files
    .filter((file) => names.length === 0 || names.includes(file.replace('.txt', '')))
    .map((file) => parse(file, readFileSync(new URL(file, folder), 'utf8')))
}

export function parse(file: string, text: string): Transcript {
  const headers = new Map<string, string>()
  const lines: Line[] = []
  text.split('\n').forEach((line, index) => {
    const header = /^# (\w+): (.*)$/.exec(line)
    if (header) headers.set(header[1] as string, header[2] as string)
    else if (line.trim() !== '' && !line.startsWith('#')) lines.push(parseLine(line, index + 1, file))
  })
  return {
    file,
    name: headers.get('name') ?? file,
    setup: headers.get('setup') === 'bare' ? 'bare' : 'village',
    now: local(headers.get('now') ?? '2026-11-23 09:00'),
    lines,
  }
}

/** `2026-11-23 09:00` in Shanghai. */
export function local(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}:00+08:00`)
}

function parseLine(line: string, at: number, file: string): Line {
  if (line === '== restart') return { kind: 'restart', at }
  if (line.startsWith('== ')) return { kind: 'clock', at, to: line.slice(3).trim() }
  const bot = /^\[(.+?)\] ‹ (.*)$/u.exec(line)
  if (bot) {
    const [, room = '', rest = ''] = bot
    if (rest.trim() === 'none') return { kind: 'silence', at, room }
    const wants = [...rest.matchAll(/(!?)\/((?:\\.|[^/])+)\//gu)].map(([, not, source]) => ({
      source: source as string,
      not: not === '!',
    }))
    return { kind: 'heard', at, room, wants }
  }
  const says = /^\[(.+?)\] (.+?)(?: \(quoting \/(.+?)\/\))?> (.*)$/u.exec(line)
  if (!says) throw new Error(`${file}:${at} is no transcript line: ${line}`)
  const [, room = '', who = '', quoting, words = ''] = says
  return { kind: 'says', at, room, who, text: words.replaceAll('\\n', '\n'), ...(quoting ? { quoting } : {}) }
}

/** Tells the story; throws at the first line that does not come true. */
export async function tell(transcript: Transcript, village: Village): Promise<void> {
  const vars = new Map<string, string>([['SETUP_CODE', village.setupCode]])
  const fill = (text: string) => text.replace(/\$(\w+)/g, (whole, name: string) => vars.get(name) ?? whole)
  let unclaimed = new Map<string, string[]>()
  let marks = new Map<string, number>()
  const mark = () => {
    marks = new Map(village.rooms().map((room) => [room, village.said(room).length]))
    unclaimed = new Map()
  }
  const since = (room: string) => {
    const known = unclaimed.get(room) ?? [...village.said(room).slice(marks.get(room) ?? 0)]
    unclaimed.set(room, known)
    return known
  }
  mark()
  for (const line of transcript.lines) {
    const where = `${transcript.file}:${line.at}`
    switch (line.kind) {
      case 'says': {
        await village.settle()
        mark()
        const quoted = line.quoting ? lastMatching(village.said(line.room), fill(line.quoting), where) : null
        const text = fill(line.text)
        await village.say(
          line.room,
          line.who,
          quoted === null ? text : `「连心小助手：${quoted}」\n- - - - - - - - - - - - - - -\n${text}`,
        )
        await village.settle()
        break
      }
      case 'heard': {
        const heard = since(line.room)
        const at = heard.findIndex((text) => matches(text, line.wants, fill, vars))
        if (at < 0) {
          const wants = line.wants.map((one) => `${one.not ? '!' : ''}/${fill(one.source)}/`).join(' ')
          throw new Error(`${where}: nothing in ${line.room} matches ${wants}. Said since: ${JSON.stringify(heard)}`)
        }
        heard.splice(at, 1)
        break
      }
      case 'silence': {
        const rooms = line.room === '*' ? village.rooms() : [line.room]
        for (const room of rooms) {
          if (since(room).length > 0)
            throw new Error(`${where}: expected silence in ${room}, heard ${JSON.stringify(since(room))}`)
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

/** `+4h5m`, `+20h`, `+1d`. */
function after(now: Date, step: string): Date {
  const unit = { d: 86_400_000, h: 3_600_000, m: 60_000 }
  const ms = [...step.matchAll(/(\d+)([dhm])/g)].reduce(
    (sum, [, n, u]) => sum + Number(n) * unit[u as 'd' | 'h' | 'm'],
    0,
  )
  return new Date(now.getTime() + ms)
}

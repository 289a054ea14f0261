/**
 * A story that can be told to a village, as lines in a file: who says what where, what the bot is then heard to say, and when
 * time passes. The notation is the one of `test/cases/README.md`.
 */
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

/** @throws at the first line that is none. */
export function readScript(file: string, text: string): readonly Line[] {
  return text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' || line.startsWith('#') ? [] : parseLine(line, at + 1, file)))
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

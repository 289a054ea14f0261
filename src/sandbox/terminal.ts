import { fstatSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { isatty } from 'node:tty'
import type { Sandbox } from './server.ts'
import { quoting } from './speech.ts'
import { DIRECT, example, type Known, readTyped, type Speaker } from './typed.ts'
import type { Line } from './world.ts'

export interface TerminalOptions {
  readonly input?: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output?: NodeJS.WritableStream
  /** When lines come from a pipe: how long the bot may think before the next line, and be silent before it is done. */
  readonly patienceMs?: number
  readonly quietMs?: number
}

/** Whether anybody can speak there: a terminal, a pipe or a file, but not `/dev/null`, where services begin. */
export function isSpokenInto(fd: number): boolean {
  return isatty(fd) || !fstatSync(fd).isCharacterDevice()
}

/** Lets a person speak as any villager. Resolves when they leave, or the input ends and the bot has fallen silent. */
export async function converse(sandbox: Sandbox, options: TerminalOptions = {}): Promise<void> {
  const { input = process.stdin, output = process.stdout, patienceMs = 1_500, quietMs = 400 } = options
  const live = input.isTTY === true
  const known = { rooms: sandbox.rooms().map(({ name }) => name), people: sandbox.people().map(({ name }) => name) }
  const width = Math.max(...[...known.rooms, ...known.people.map((who) => `${DIRECT} ${who}`)].map(columns))
  const keyboard = createInterface({ input, output, terminal: live, prompt: '> ' })
  let current: Speaker | null = null
  let lastHeard = 0

  const print = (text: string) => {
    if (live) output.write('\r\u001b[K')
    output.write(`${text}\n`)
    if (live) keyboard.prompt(true)
  }
  const forget = sandbox.onBotSays((line) => {
    lastHeard = Date.now()
    print(laidOut(line, width))
  })
  const quiet = async (sinceMs: number) => {
    const patience = Date.now() + patienceMs
    while (Date.now() < (lastHeard > sinceMs ? lastHeard + quietMs : patience)) await wait(20)
  }

  print(introduction(known))
  for await (const typed of keyboard) {
    const read = readTyped(typed, known, current)
    if (read.kind === 'quit') break
    if (read.kind === 'intro') print(introduction(known))
    if (read.kind === 'unclear') print(`⚠ ${read.why}`)
    if (read.kind === 'turn' || read.kind === 'say') {
      current = read.speaker
      keyboard.setPrompt(`${placeOf(current)} ${current.who}> `)
    }
    if (read.kind === 'say') {
      const text = read.quote ? quoted(sandbox, read.speaker, read.quote, read.text) : read.text
      if (text === null) print('⚠ 机器人在这里还没有说过对得上的话，无法引用')
      else {
        if (!live) print(`${placeOf(read.speaker)} ${read.speaker.who}> ${read.text}`)
        const saidAt = Date.now() - 1
        sandbox.speak({ room: read.speaker.room ?? undefined, who: read.speaker.who, text })
        if (!live) await quiet(saidAt)
      }
    }
    if (live) keyboard.prompt()
  }
  keyboard.close()
  forget()
}

function quoted(sandbox: Sandbox, { room, who }: Speaker, pattern: RegExp, text: string): string | null {
  const original = sandbox
    .transcript()
    .findLast((line) => line.byBot && line.room === room && (room || line.direct === who) && pattern.test(line.text))
  return original ? quoting(sandbox.bot.name, original.text, text) : null
}

/** The place in a column of its own; further lines of a message stand under its first. */
function laidOut(line: Line, width: number): string {
  const place = line.room ?? `${DIRECT} ${line.direct}`
  const margin = `  ${place}${' '.repeat(width - columns(place))} │ `
  const below = `\n  ${' '.repeat(width)} │ `
  return margin + line.text.split('\n').join(below)
}

function placeOf({ room }: Speaker): string {
  return room ?? DIRECT
}

/** In a terminal a Chinese character takes two columns. */
function columns(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0)
}

function introduction(known: Known): string {
  return [
    '连心沙盒：您可以扮演村里的任何人，在任何群里说话，机器人会像在微信里一样回应。',
    `  群：${known.rooms.join('、')}；单独对机器人说：${DIRECT}`,
    `  人：${known.people.join('、')}`,
    `  说话：${example(known)}　　同一个人接着说，直接写话就行`,
    '  引用机器人最近的话：> 我来　　引用对得上的那句：引用 /水管/ 我来　　换行写 \\n',
    '  再看这段说明：?　　离开：退出',
  ].join('\n')
}

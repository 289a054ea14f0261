import { fold, typed } from '../language/fold.ts'
import { numberAt } from '../language/numerals.ts'
import type { Utterance } from '../language/utterance.ts'
import type { Context } from './match/context.ts'
import type { Listener } from './match/index.ts'
import type { Command } from './mechanism.ts'
import type { Reading } from './reading.ts'

/** What words that are no command come nearest to: ready to be confirmed where they say enough, else only which command. */
export interface Nearest {
  readonly command: Command
  readonly reading?: Reading
}

/** Words beyond this are not searched: whoever asks the bot for something says so soon. */
const SEARCHED = 200

/**
 * The command whose word stands somewhere in the words (`撤掉我那个单` → 撤单), the longest of them; else a look at the
 * matter whose number they name. Meant for words that are certainly said to the bot: nothing here tells talk apart.
 */
export function nearest(
  utterance: Utterance,
  context: Context,
  now: Date,
  commands: readonly Command[],
  listen: Listener,
): Nearest | null {
  const folded = fold(utterance.words.slice(0, SEARCHED))
  const [best] = commands.flatMap((command) => found(command, folded.text)).sort((a, b) => b.length - a.length)
  const number = numberIn(folded.text)
  if (best === undefined) return number === null ? null : look(number, commands)
  const from = { ...utterance, addressed: true, words: typed(folded, best.at, folded.text.length) }
  const reading = best.isWhole ? listen(from, context, now) : null
  if (reading !== null && reading.ask === undefined && reading.then === undefined) {
    const command = commands.find((one) => one.id === reading.command)
    if (command) return { command, reading }
  }
  const takesNumber = Object.values(best.command.args).some((arg) => arg.kind === 'matter')
  const bare = number !== null && takesNumber ? { command: best.command.id, slots: { number } } : undefined
  return { command: best.command, ...(bare && { reading: bare }) }
}

/**
 * The command that a call in one's own words may mean, and what it says of it: 家里水管漏水谁来看看 is offered as an order.
 * Where several may be meant, the one that is not everybody's to give: who may write down 民情 tells of it more likely.
 */
export function callIn(words: string, commands: readonly Command[]) {
  const isForAll = ({ roles }: Command) => (roles === 'anyone' ? 1 : 0)
  for (const command of commands.toSorted((one, other) => isForAll(one) - isForAll(other))) {
    const slots = command.offers?.reads(words.trim())
    if (command.offers && slots) return { command, slots, asks: command.offers.asks }
  }
  return null
}

/** What words that are said to the bot ask of it, in people's own way of asking. */
export function askedIn(words: string, commands: readonly Command[]): Reading | null {
  for (const { id, asked } of commands) {
    const slots = asked?.(words.trim())
    if (slots) return { command: id, slots }
  }
  return null
}

interface Found {
  readonly command: Command
  readonly at: number
  readonly length: number
  /** The word as help shows it, not parted. */
  readonly isWhole: boolean
}

/** Shorter words (查) stand inside too many others. */
const SHORTEST = 2

function found(command: Command, text: string): Found[] {
  const whole = command.says
    .filter((word) => word.length >= SHORTEST && text.includes(word))
    .map((word) => ({ command, at: text.indexOf(word), length: word.length, isWhole: true }))
  if (whole.length > 0 || !command.splits) return whole
  const [verb = '', object = ''] = command.says[0] ?? ''
  const hit = new RegExp(`${verb}(?:掉|个|一下|下|了)?[^，,。]{0,6}${object}`, 'u').exec(text)
  return hit === null ? [] : [{ command, at: hit.index, length: SHORTEST, isWhole: false }]
}

function numberIn(text: string): number | null {
  for (let at = 0; at < text.length; at++) {
    const number = /[#\d第no编单【]/u.test(text.charAt(at)) ? numberAt(text, at) : null
    if (number?.sure) return number.value
    if (number !== null) at = number.end - 1
  }
  return null
}

/** Where only a number was said, a look at it: that moves nothing. */
function look(number: number, commands: readonly Command[]): Nearest | null {
  const command = commands.find((one) => one.looksAt)
  return command === undefined ? null : { command, reading: { command: command.id, slots: { number } } }
}

import type { Command, MatterKind } from '../mechanism.ts'
import { argOf } from './arg-of.ts'
import type { Line } from './line.ts'

/**
 * Tells which kind of matter a message of the bot is about: most begin with what people call it and its number, others
 * hold words of their own (`quotedAs`). 我去 under a check-in is no claim.
 */
export function kindsTold(kinds: readonly MatterKind[]): (quote: string) => string | undefined {
  const called = kinds.map(({ workflow, words }) => ({
    kind: workflow.kind,
    named: new RegExp(`${words.kind}\\s*[#＃]\\s*\\d`, 'u'),
    words: words.quotedAs,
  }))
  return (quote) =>
    called.find(({ named }) => named.test(quote))?.kind ?? called.find(({ words }) => words?.test(quote))?.kind
}

/** Whether the quoted message of the bot is about what the command moves, as far as the message tells. */
export function isAbout(command: Command, { quotedKind }: Pick<Line, 'quotedKind'>): boolean {
  const arg = argOf(command, 'matter')
  if (quotedKind === undefined || arg === undefined) return true
  return arg.of.some((of) => of === 'any' || of === quotedKind)
}

/** Whether the quoted message asks for one of the command's natural replies. */
export function isPrompted(command: Command, line: Line): boolean {
  if (!isAbout(command, line)) return false
  return command.prompts === undefined ? !line.asksToRate : asksFor(command, line.utterance.quote?.text ?? '')
}

/** Whether a message of the bot holds one of the words that ask for this command. */
export function asksFor({ prompts = [] }: Command, quote: string): boolean {
  return prompts.some((prompt) => quote.includes(prompt))
}

/** Whether the quoted message says the command's own word, or asks for it in others: 同意 under what merely tells is talk. */
export function isCalledFor(command: Command, { utterance }: Line): boolean {
  const quote = utterance.quote?.text ?? ''
  if (command.prompts === undefined) return true
  return asksFor(command, quote) || command.says.some((word) => quote.includes(word))
}

/**
 * The numbers the quoted message means for this command: where it is no list and says what to send (确认 53 under #51), the last
 * it says so; else what it is about. A title that somebody wrote stands in front of what there is to send.
 */
export function quotedFor({ says }: Command, { quotedNumbers, utterance }: Line): readonly number[] {
  if (quotedNumbers.length !== 1) return quotedNumbers
  const quote = utterance.quote?.text ?? ''
  const told = says.flatMap((word) => {
    const at = quote.lastIndexOf(word)
    const isToBeSent = at > 0 && SEND.test(quote.slice(Math.max(0, at - 3), at))
    const number = isToBeSent ? BEHIND.exec(quote.slice(at + word.length, at + word.length + 10))?.[1] : undefined
    return number === undefined ? [] : [{ at, number: Number(number) }]
  })
  const last = told.toSorted((one, other) => one.at - other.at).at(-1)
  return last ? [last.number] : quotedNumbers
}
/** 发：取消 53, 预览 … 确认 96 / 取消 96 */
const SEND = /[发回复或「][:：]?\s?$/u
const BEHIND = /^\s?[#＃]?(\d{1,6})(?!\d)/u

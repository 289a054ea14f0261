import { fold, normalize, typed } from './fold.ts'
import type { Mention } from './utterance.ts'

/**
 * WeChat writes a mention as `@名`, closed by U+2005, a plain space, or nothing at the end of the text; people type ＠.
 * A name may hold spaces and emoji, so the names the messenger told are tried first.
 */
export interface MentionSpan {
  readonly name: string
  readonly start: number
  /** Past the closing space. */
  readonly end: number
}

/** @某人 @另一人 in front of a message that calls them. */
export const MENTIONS_AHEAD = /^(?:[@＠][^\u2005\s]{1,40}[\u2005\s]+)+/u

const EVERYBODY = /^(?:所有人|全体成员|all)$/u
/** A group has five hundred members at most. */
const MOST = 500
const CLOSERS = /[\u2005\u2004\u2006\s]/u
/** A name that nobody told ends here. */
const NAME_END = /[\u2005\s@＠,，。:：;；、!！?？#＃]/u

/** Every mention in a text, in order. `names` are the names told by the messenger, the bot's own among them. */
export function findMentions(text: string, names: readonly string[]): MentionSpan[] {
  const found: MentionSpan[] = []
  if (!/[@＠]/u.test(text)) return found
  const told = namesTold(names)
  for (let at = 0; at < text.length && found.length < MOST; at++) {
    if (!isAt(text.charAt(at)) || isAddress(text, at)) continue
    const span = mentionAt(text, at, told)
    if (span === null) continue
    found.push(span)
    at = span.end - 1
  }
  return found
}

/** somebody@example.org is no mention; 接单12@连心小助手 is one. */
function isAddress(text: string, at: number): boolean {
  return /[a-z0-9._-]/iu.test(text.charAt(at - 1)) && /[a-z0-9]/iu.test(text.charAt(at + 1))
}

/** Names folded, longest first, each once: ready for `mentionAt`. */
export function namesTold(names: readonly string[]): readonly string[] {
  if (names.length === 0) return names
  return [...new Set(names.map(plain))].filter((name) => name !== '').sort((a, b) => b.length - a.length)
}

/** The mention whose `@` stands at `at`; `told` comes from `namesTold`. */
export function mentionAt(text: string, at: number, told: readonly string[]): MentionSpan | null {
  const start = text.charAt(at + 1) === ' ' && !/\s/u.test(text.charAt(at + 2)) ? at + 2 : at + 1
  const window = fold(text.slice(start, start + 120))
  for (const wanted of told) {
    if (!window.text.startsWith(wanted)) continue
    const end = start + typed(window, 0, wanted.length).length
    return { name: text.slice(start, end), start: at, end: CLOSERS.test(text.charAt(end)) ? end + 1 : end }
  }
  return untold(text, at)
}

/** A name the messenger did not tell: up to U+2005 when it is near, otherwise up to a space or stop. */
function untold(text: string, at: number): MentionSpan | null {
  let end = at + 1
  while (end < text.length && end - at < 40 && !NAME_END.test(text.charAt(end))) end++
  const closed = text.slice(at + 1, at + 40).indexOf('\u2005')
  if (closed > 0 && !/[\n@＠]/u.test(text.slice(at + 1, at + 1 + closed))) end = at + 1 + closed
  const name = text.slice(at + 1, end)
  if (name === '') return null
  return { name, start: at, end: CLOSERS.test(text.charAt(end)) ? end + 1 : end }
}

/** `@所有人` addresses the room, never the bot. */
export function isEverybody(name: string): boolean {
  return EVERYBODY.test(plain(name))
}

/** Takes the bot's address out of a text and lists the other people mentioned. */
export function takeMentions(
  text: string,
  accounts: readonly { readonly accountId: string; readonly name: string }[],
  botNames: readonly string[],
): { words: string; mentions: Mention[]; addressed: boolean } {
  const bots = new Set(botNames.map(plain))
  const spans = findMentions(text, [...botNames, ...accounts.map((account) => account.name)])
  const mentions: Mention[] = []
  let words = ''
  let from = 0
  for (const span of spans) {
    if (bots.has(plain(span.name))) {
      // Between words the address leaves a space, so that what stood apart stays apart.
      words += text.slice(from, span.start) + (words === '' && from === 0 && span.start === 0 ? '' : ' ')
      from = span.end
    } else {
      mentions.push(nameAccount(span.name, accounts))
    }
  }
  words += text.slice(from)
  return { words, mentions, addressed: spans.length > mentions.length }
}

function nameAccount(
  name: string,
  accounts: readonly { readonly accountId: string; readonly name: string }[],
): Mention {
  const account = accounts.find((one) => plain(one.name) === plain(name))
  return account === undefined || account.accountId === '' ? { name } : { name, accountId: account.accountId }
}

function plain(name: string): string {
  return normalize(name).trim()
}

function isAt(character: string): boolean {
  return character === '@' || character === '＠'
}

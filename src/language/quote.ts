import { normalize } from './fold.ts'
import type { Quote } from './utterance.ts'

/**
 * WeChat's quote layouts: 「昵称：原文」, a line of fifteen or sixteen spaced hyphens, then one's own words; and WeCom's
 * two, with a plain line of hyphens. What stands inside never commands, so when the end of the block is in doubt, more
 * of the message counts as quoted rather than less.
 */
export interface Unquoted {
  readonly quote: Quote | null
  /** What the person added below the block. */
  readonly words: string
}

/** Parts a message into the quoted block and the person's own words. */
export function unquote(text: string, botNames: readonly string[]): Unquoted {
  const opening = OPENING.exec(text)
  if (opening === null) return { quote: null, words: text }
  const [opened, wechat] = opening
  return wechat
    ? take(text, opened.length, WECHAT_LINE, '」', botNames)
    : take(text, opened.length, WECOM_LINE, '”', botNames)
}

const OPENING =
  /^[\s\u200b-\u200f\ufeff\u2060]*(?:(「)|(?:这是一条引用\/回复消息|這是一條引用\/回覆訊息|This is a quote\/reply)[：:][ \t]*\r?\n[“"「])/iu
const WECHAT_LINE = /\r?\n[ \t\u200b\ufeff]*-(?:[ \u2005\u00a0]-){9,}[ \u2005\u00a0\t]*(?:\r?\n|$)/gu
const WECOM_LINE = /\r?\n[ \t]*(?:-{6,}|-(?: -){9,})[ \t]*(?:\r?\n|$)/gu

function take(text: string, from: number, line: RegExp, close: string, botNames: readonly string[]): Unquoted {
  let end: RegExpExecArray | null = null
  line.lastIndex = from
  // A pasted quote inside the quoted text brings its own line: the last line that follows a closing mark ends the block.
  for (let hit = line.exec(text); hit !== null; hit = line.exec(text)) {
    const closed = text.slice(from, hit.index).trimEnd().endsWith(close)
    if (end === null || closed) end = hit
    line.lastIndex = Math.max(hit.index + 1, line.lastIndex - 1)
  }
  if (end === null) return { quote: null, words: text }
  const block = text.slice(from, end.index).trimEnd()
  const inner = block.endsWith(close) || block.endsWith('"') ? block.slice(0, -1) : block
  return { quote: read(inner, botNames), words: text.slice(end.index + end[0].length) }
}

/** Names may hold colons: a bot's name is tried first, otherwise the first full-width colon decides, then any colon. */
function read(inner: string, botNames: readonly string[]): Quote {
  const folded = normalize(inner.slice(0, 200))
  for (const name of botNames) {
    const wanted = normalize(name).trim()
    if (wanted !== '' && folded.trimStart().startsWith(`${wanted}:`)) {
      const colon = inner.search(/[：:]/u)
      const skipped = countColons(wanted)
      return { speaker: name, text: inner.slice(nthColon(inner, colon, skipped) + 1).trim(), ofBot: true }
    }
  }
  const line = inner.split('\n', 1)[0]!
  const wide = line.indexOf('：')
  const colon = wide >= 0 ? wide : line.indexOf(':')
  if (colon < 0) return { speaker: '', text: inner.trim(), ofBot: false }
  return { speaker: inner.slice(0, colon).trim(), text: inner.slice(colon + 1).trim(), ofBot: false }
}

function countColons(name: string): number {
  return name.split(':').length - 1
}

function nthColon(text: string, first: number, skipped: number): number {
  let at = first
  for (let i = 0; i < skipped; i++) at = text.slice(at + 1).search(/[：:]/u) + at + 1
  return at
}

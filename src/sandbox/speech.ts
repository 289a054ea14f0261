/** How WeChat lays out what people type: mentions end in U+2005, a quote is 「…」, a rule and the words. */

/** What closes a mention that was picked from WeChat's list of members. */
export const MENTION_END = '\u2005'

const QUOTE_RULE = '- - - - - - - - - - - - - - -'

/** `text` as a reply that quotes `original`, in the layout of PadLocal and wechat4u. */
export function quoting(speaker: string, original: string, text: string): string {
  return `「${speaker}：${original}」\n${QUOTE_RULE}\n${text}`
}

/**
 * Turns every `@名` of a known name into a real mention. Returns the text with each mention closed the way WeChat
 * closes it, and the names mentioned in order. The longest name wins, so `@张三丰` is not 张三 and 丰.
 */
export function mentioning(text: string, names: readonly string[]): { text: string; names: string[] } {
  const known = [...names].sort((a, b) => b.length - a.length).map(escaped)
  if (known.length === 0) return { text, names: [] }
  const mentioned: string[] = []
  const closed = text.replace(new RegExp(`@(${known.join('|')})[ \u2005]?`, 'g'), (_, name: string) => {
    if (!mentioned.includes(name)) mentioned.push(name)
    return `@${name}${MENTION_END}`
  })
  return { text: closed, names: mentioned }
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

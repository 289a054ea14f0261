/** What was written for publication, taken apart; nothing of it is changed but the line ends. */
export interface Titled {
  readonly title: string
  readonly body: string
}

/** A first line longer than this is no headline. */
const HEADLINE = 60
/** The first sentence, or what stands before a full-width colon; 8：00 is a time. */
const FIRST_SENTENCE = /^.{2,59}?(?:[。！？；]|(?<!\d)：|：(?!\d))/u

/** The first line is the title and the rest the body; of a single line, its first sentence. */
export function titled(text: string): Titled {
  const lines = text.replace(/\r\n?/gu, '\n').replace(/^\s*\n|\s+$/gu, '')
  const end = lines.indexOf('\n')
  const first = end < 0 ? lines : lines.slice(0, end)
  const rest = end < 0 ? '' : lines.slice(end + 1).replace(/^\n+/u, '')
  if (rest !== '' && first.length <= HEADLINE) return { title: bare(first), body: rest }
  const sentence = FIRST_SENTENCE.exec(first)?.[0]
  const body = sentence === undefined ? '' : first.slice(sentence.length).trimStart()
  if (sentence === undefined || (body === '' && rest === '')) return { title: bare(first), body: rest }
  return { title: bare(sentence), body: [body, rest].filter(Boolean).join('\n') }
}

/** Without the stop that closes it, and without the marks that will be put around it. */
function bare(title: string): string {
  const plain = title.trim().replace(/[。：；:;]+$/u, '')
  return /^《[^《》]*》$/u.test(plain) ? plain.slice(1, -1) : plain
}

/** What may be chosen: read out of the question, and out of a message of the bot. Pure. */

/** More than this nobody reads in a chat. */
export const MOST_OPTIONS = 6
/** A question that names no choices is agreed to, or not; of 换不换 it is 换 or 不换. */
export const YES_OR_NO = ['同意', '不同意']

const OR = /\s*(?:，|,|、|\s)?(?:还是|或者是?|或是)\s*/u
const NUMBERED = /(?<=^|[\s，,;；、：:])(?:[(（]?([1-9])(?:[)）.、．]|\s|(?=\p{Script=Han}))|([①-⑨]))\s*/gu
/** 换不换, 好不好: the verb, or not. Of 是不是, 同不同意 and the like nobody answers 是 or 同. */
const WHETHER = /(?<verb>(?![是同愿应])[\p{Script=Han}])不\k<verb>(?![以意成欢得])/u
const AGREED = /([\p{Script=Han}])不\1|是否/u

/** The choices a question gives: 铺石子还是修水沟; 1石子 2水沟. Those of a question without any are 同意 and 不同意. */
export function optionsIn(question: string): readonly string[] {
  const listed = numbered(question)
  if (listed.length > 1) return listed
  const said = question.split(OR).map(trimmed).filter(Boolean)
  const { verb } = WHETHER.exec(question)?.groups ?? {}
  if (verb !== undefined) return [verb, `不${verb}`]
  if (said.length < 2 || AGREED.test(question)) return YES_OR_NO
  const [first = '', ...others] = said.flatMap((one, at) => (at < said.length - 1 ? one.split('、') : [one]))
  return [alike(first, others[0] ?? ''), ...others]
}

/** What stands behind 1, 2, …, where they are counted from the first; 2点还是3点 counts nothing. */
function numbered(question: string): readonly string[] {
  const marks = [...question.matchAll(NUMBERED)]
  const inOrder = marks.every(
    ([, digit, circled = '①'], at) => Number(digit ?? circled.charCodeAt(0) - 0x245f) === at + 1,
  )
  if (!inOrder) return []
  return marks
    .map((mark, at) => trimmed(question.slice(mark.index + mark[0].length, marks[at + 1]?.index)))
    .filter(Boolean)
}

/** 村口建凉亭 beside 建球场 is 建凉亭: what stands in front of both is said once. */
function alike(first: string, second: string): string {
  const at = first.lastIndexOf(second.charAt(0))
  return at > 0 ? first.slice(at) : first
}

const trimmed = (text: string): string =>
  text.replace(/^[\s，,。？?！!；;：:、]+|[\s，,。？?！!；;：:、]+$/gu, '').replace(/[呢吗]$/u, '')

/** What the bot says of a poll that is open: the question itself, how it stands, and that it ends soon. */
const OFFERS = /每户一票|已表态 \d|还没有表态/u

/** The choices in what the bot said of a poll; none where it asks for none, or does not name them. */
export function optionsOffered(offer: string): readonly string[] {
  if (!OFFERS.test(offer)) return []
  const line = offer.split('\n').find((one) => /^1 \S/u.test(one)) ?? ''
  return line
    .split(/(?:^|\s)[1-9] /u)
    .map(trimmed)
    .slice(1)
}

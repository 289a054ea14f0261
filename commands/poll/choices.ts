/** What may be chosen: read out of the question, out of a message of the bot, and out of what somebody said. Pure. */
import { normalize } from '../../src/language/fold.ts'
import { chineseNumber } from '../../src/language/numerals.ts'

/** More than this nobody reads in a chat. */
export const MOST_OPTIONS = 6
/** A question that names no choices is agreed to, or not. */
export const YES_OR_NO = ['同意', '不同意']

const OR = /\s*(?:，|,|、|\s)?(?:还是|或者是?|或是)\s*/u
const NUMBERED = /(?<=^|[\s，,;；、：:])(?:[(（]?([1-9])(?:[)）.、．]|\s|(?=\p{Script=Han}))|([①-⑨]))\s*/gu
/** 要不要, 好不好, 行不行, 是否: agreed to, or not. */
const WHETHER = /([\p{Script=Han}])不\1|是否|同不同意/u

/** The choices a question gives: 铺石子还是修水沟; 1石子 2水沟. Those of a question without any are 同意 and 不同意. */
export function optionsIn(question: string): readonly string[] {
  const listed = numbered(question)
  if (listed.length > 1) return listed
  const said = question.split(OR).map(trimmed).filter(Boolean)
  if (said.length < 2 || WHETHER.test(question)) return YES_OR_NO
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

/** The choices in what the bot said of a poll; none where it asks for none. */
export function optionsOffered(offer: string): readonly string[] {
  if (!offer.includes('每户一票')) return []
  const line = offer.split('\n').find((one) => /^1 \S/u.test(one)) ?? ''
  return line
    .split(/(?:^|\s)[1-9] /u)
    .map(trimmed)
    .slice(1)
}

const FIGURE = /^(?:我们?家?|俺)?(?:选|投|要)?第?\s*([1-9一二三四五六七八九])\s*[号个项种]?(?:方案)?$/u
const FILLER = /^(?:我们?家?|俺家?)?(?:选择?|投|支持|赞成|要|同意(?!$))?/u

/** Which of these somebody chose, counted from 1: its figure, or words that fit one of them alone. Null for anything else. */
export function choiceOf(options: readonly string[], said: string): number | null {
  const words = normalize(said).replace(/[\s,，。.!！~～、"'“”「」]+/gu, '')
  const figure = FIGURE.exec(words)?.[1]
  if (figure !== undefined) {
    const value = /\d/u.test(figure) ? Number(figure) : chineseNumber(figure)
    return value !== null && value >= 1 && value <= options.length ? value : null
  }
  return chosen(options, asSaid(words)) ?? chosen(options, words.replace(FILLER, ''))
}

/** Words are an option, or a part of one alone; two characters at least, since 建 is in both. */
function chosen(options: readonly string[], words: string): number | null {
  const plain = options.map((option) => normalize(option).replace(/\s/gu, ''))
  const exact = plain.indexOf(words)
  if (exact >= 0) return exact + 1
  if (words.length < 2) return null
  const fits = plain.flatMap((option, at) => (option.includes(words) || words.endsWith(option) ? [at + 1] : []))
  const [only, second] = fits
  return only !== undefined && second === undefined ? only : null
}

/** Other words for 同意 and 不同意. */
function asSaid(words: string): string {
  if (/^(?:不行|不赞成|不支持|反对|不可以|不要)$/u.test(words)) return '不同意'
  return /^(?:赞成|支持|可以|行|要得)$/u.test(words) ? '同意' : words
}

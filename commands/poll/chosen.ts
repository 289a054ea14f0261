/** Which of several choices somebody means, in a villager's own words. Pure. */
import { normalize } from '../../src/language/fold.ts'
import { chineseNumber } from '../../src/language/numerals.ts'

/** 我改一下, 改选, 那就, 还是: what people say before they choose, or choose again. */
const AGAIN =
  /^(?:那么?|就|还是|算了|我们?|俺们?|想|要|再|重新|刚才(?:选|说|发)错了?|选错了?|错了)*(?:改|换)(?:一?下|了|个|主意)*(?:成|为|作)?/u
/** 我家: whose word it is. */
const WHOSE =
  /^(?:那么?|就|还是)*(?:我们?|俺们?|咱们?|本人|自)?(?:家里?|屋里?|这?户|这边|个人)?(?:全家|一家)?(?:都|也|就|还是|觉得|认为|说|想|坚决|完全)*/u
/** 选, 投, 要: that it is a choice. */
const VERB = /^(?:愿意?|选择?|投票?|支持|赞成|赞同|要|同意(?!$))/u
const BEHIND =
  /(?:[吧啊呀哈嘛了啦咯喽噻哦噢呗的]|比较好|好[点些]?|更好|算了|就行|就好|就得|得了|方案|这[个项种]|那[个项种]|谢谢[你您]?|\u{20E3}|\u{FE0F})+$/u
const FIGURE = /^(?:第|方案|选项|数字)?([1-9一二三四五六七八九两壹贰叁]|头一?)(?:[号个项种票条#]|方案|选项)*$/u
/** 1铺石子, 第一个铺石子: the figure and what stands behind it. */
const NUMBERED = /^(?:第|方案|选项)?([1-9一二三四五六七八九])(?:[号个项种条.、:：)）]|方案|选项)*(?=\p{Script=Han})/u
/** Who speaks of another, asks, or takes back. */
const OF_OTHERS = /[不别没谁他她哪莫勿非冇唔你几吗]|多少|什么|怎么|为何|假如|如果|除非|但|[?？]/u
/** 同意，但是…; 选1，除非…: taken back in the same breath, or asked about. */
const TAKES_BACK = /^(?:但|不过|只是|就是|前提|条件|先)|如果|假如|要是|除非|谁|[吗?？]$|多少|怎么|他家|她家|你/u
const PARTS = /[\s,，。.;；!！~～、]+/u
const MARKS = /[\s,，。.!！~～、"'“”「」()（）[\]【】:：#]+/gu

const YES = /^(?:同意|赞成|赞同|支持|可以|行|行的|要得|得|得的|中|没意见|没有意见|无意见|冇意见|愿意)票?$/u
const NO =
  /^(?:不|唔|冇|没)(?:太|大|怎么|是很|能|想|得)?(?:同意|赞成|赞同|支持|可以|行|要得|得|中|要|愿意|好)$|^有意见$|^(?:反对|不同意)票?$/u

/** What somebody chose, counted from 1: its figure, or words that fit one of them alone. Null for anything else. */
export function choiceOf(options: readonly string[], said: string): number | null {
  const whole = anyhow(options, said)
  if (whole !== null) return whole
  // 选1，路太滑了; 商量过了，同意: what stands beside the one choice takes nothing back.
  const parts = normalize(said).trim().split(PARTS).filter(Boolean)
  const chosen = parts.map((part) => anyhow(options, part))
  const [only, second] = [...new Set(chosen.filter((each) => each !== null))]
  const isKept = parts.every((part, at) => chosen[at] !== null || !(at === 0 ? OF_OTHERS : TAKES_BACK).test(part))
  return only !== undefined && second === undefined && parts.length > 1 && isKept ? only : null
}

/** Words that begin by choosing, whatever there is to be chosen: 3, 选9, 不同意, 都可以; 同意，但是要先修水管. */
export function isChoosing(said: string): boolean {
  const [first = ''] = normalize(said).trim().split(PARTS).filter(Boolean)
  const own = plainly(first).replace(WHOSE, '')
  const chosen = own.replace(VERB, '')
  return (
    figureIn(own) !== null ||
    figureIn(chosen) !== null ||
    isYesOrNo(own) ||
    isYesOrNo(chosen) ||
    /^(?:都|随便|哪个都)(?:可以|行|得|好|要|不要|不行)?$/u.test(own)
  )
}

/** 选2, 我家选修水沟: they say that they choose, so that nobody takes them for talk. */
export const saysThatItChooses = (said: string): boolean =>
  /^(?:那|就|还是|改|换)*(?:(?:我们?|俺们?)家?)?(?:改|换)?(?:选|投)|^(?:我们?|俺们?)家/u.test(plainly(said))

/** 可以, 行: agrees, but to anything. */
export const mayMeanAnything = (said: string): boolean =>
  /^(?:可以|行|行的|要得|得|得的|中|好|愿意)$/u.test(plainly(said))

/** Chooses again what was chosen before: 我改一下，选2; 改成修水沟. */
export const choosesAgain = (said: string): boolean =>
  AGAIN.test(normalize(said).replace(MARKS, '')) || isChoosing(said)

/** The words without how they were put: 我改一下，选2吧！ is 选2. */
export function plainly(said: string): string {
  const words = normalize(said).replace(MARKS, '')
  return words.replace(AGAIN, '').replace(BEHIND, '') || words
}

/** As it was said, then without what may belong to it or may not: 不好, 换了, 我改成修水沟. */
function anyhow(options: readonly string[], said: string): number | null {
  const words = normalize(said).replace(MARKS, '')
  return one(options, words) ?? one(options, words.replace(BEHIND, '')) ?? one(options, plainly(said))
}

/** One choice, without a second thought. */
function one(options: readonly string[], words: string): number | null {
  const own = words.replace(WHOSE, '')
  const chosen = own.replace(VERB, '')
  const figure = figureIn(words) ?? figureIn(own) ?? figureIn(chosen)
  if (figure !== null) return figure <= options.length ? figure : null
  const marked = numberedOption(options, chosen)
  if (marked !== undefined) return marked
  return fitting(options, words) ?? fitting(options, own) ?? fitting(options, chosen)
}

/** 1铺石子: null where the figure and the words differ, undefined where the words begin with none. */
function numberedOption(options: readonly string[], words: string): number | null | undefined {
  const [, mark] = NUMBERED.exec(words) ?? []
  if (mark === undefined || options.some((option) => bare(option).startsWith(words.slice(0, 2)))) return undefined
  const named = fitting(options, words.replace(NUMBERED, ''))
  return named === figureValue(mark) ? named : null
}

/** Words are an option, or a part of one alone; two characters at least, since 建 is in both. */
function fitting(options: readonly string[], words: string): number | null {
  const plain = options.map(bare)
  const exact = plain.indexOf(words)
  if (exact >= 0) return exact + 1
  const [yes, no, third] = plain
  if (no === `不${yes}` && third === undefined) return NO.test(words) ? 2 : YES.test(words) ? 1 : null
  if (words.length < 2) return null
  const fits = plain.flatMap((option, at) => (option.includes(words) || endsIn(words, option) ? [at + 1] : []))
  const [only, second] = fits
  return only !== undefined && second === undefined ? only : null
}

/** 村口建凉亭 is 建凉亭; 不建凉亭 and 他家建凉亭 are not. */
function endsIn(words: string, option: string): boolean {
  return words.endsWith(option) && !OF_OTHERS.test(words.slice(0, -option.length))
}

/** 3, 第九个: a figure, whether or not there is such a choice. */
export const isFigure = (said: string): boolean =>
  /^[第选]?[\d一二三四五六七八九十百零]+[号个项]?$/u.test(plainly(said))

const isYesOrNo = (words: string): boolean => YES.test(words) || NO.test(words)

function figureIn(words: string): number | null {
  const figure = FIGURE.exec(words)?.[1]
  return figure === undefined ? null : figureValue(figure)
}

function figureValue(figure: string): number | null {
  if (figure.startsWith('头')) return 1
  return /\d/u.test(figure) ? Number(figure) : chineseNumber(figure)
}

const bare = (option: string): string => normalize(option).replace(/\s/gu, '')

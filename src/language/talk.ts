import { withoutPictures } from './edges.ts'
import { fold } from './fold.ts'

/** Signs that a line is talk and no command, read from folded text. */

/** Begins with a particle or adverb that ties it to the word before: 签到了, 完成得, 点单的. */
const TIED =
  /^(?:[的了吗呢吧啊没不得过给着么嘛呀哦噢啦咯也都还就才又再是和跟与被把]|可以|行不行|行吗|[之以]前|那(?:阵|时|天|次|回|晚|会儿?))/u

export function isTied(text: string): boolean {
  return TIED.test(text)
}

const QUESTION_END =
  /(?:[?？]\s*|(?:吗|么|呢|没有?[啊呀]?|(?<=\p{Script=Han})没得|(?<![没有无])什么|了不|不会吧|好不|行不)[\s。.!！~～,，]*)$/u
const QUESTION_WORD =
  /怎(?:样|么[样办弄点用收交报填写算去搞签评答走])|几[点号](?!楼|线)|(?<![十百千万好])几(?:个|分|家|户|人|个人)(?:了|好)?[\s。.!?]*$|什么时候|几时|多[少久长远]|是不是|能不能|可不可以|要不要|有没有|行不行|为什么|干嘛|干什么|(?<![没有无])啥|咋|(?<!没得?)[谁哪]/u

/** A question, by its end or by a question word. */
export function asks(text: string): boolean {
  return QUESTION_END.test(text) || QUESTION_WORD.test(text)
}

/** Who asked, and that they did: 她问, 群众反映, 讲想知道; or that it is to be found out: 问清楚, 核对, 看看. */
const ASKED_OF_OTHERS =
  /^(?:(?!请)\p{Script=Han}){0,6}?(?:(?<![请想我])问(?!题|一?下|你|您)|想问|打听|咨询|想?知道|关心|担心|反[映应](?![给到])|了解|核[对实查]|统计|摸[底排]|排查|登记|收集|[弄搞查问]清|查看|看看)(?![了过没])/u

/** A question that is told or given as work, and put to nobody here: 她问低保怎么报, 核对哪些户没交水费. */
export function tellsQuestion(text: string): boolean {
  const verb = ASKED_OF_OTHERS.exec(text)
  return verb !== null && asks(text.slice(verb[0].length)) && !/(?:[?？]|吗)[\s。.!！~～]*$/u.test(text)
}

/** A question about the word itself, by how it begins: 点单怎么点, 质询谁都可以提吗. */
const ABOUT: readonly RegExp[] = [
  /^(?:的|吗|了[吗没]?[?？]?$|没有?[?？]?$)/u,
  // What is it, what is it for?
  /^[是系]?(?:咩|什么(?:意思|东西|事|时候|用|条件|要求)?(?:[?？啊呀吗]|$)|啥(?:意思)?|不是|干)/u,
  /^(?:[有管]用[吗没不么]|有没有(?:用|奖|人(?:用|接|知道|懂))|有什么[用好要条]|要什么[条要手权]|有奖)/u,
  /^谁(?:在?用|发明|弄的|设计)|^有没有[^,，。]{0,5}(?:版|教程|说明书?|培训)(?:$|的|[吗啊?])/u,
  // How, where, when, who, how much?
  /^怎(?:样|么个?)[点用弄操搞下评写填发打接派签报提算查撤退]|^咋[点用弄搞签接整]|^如何[点用操签接]/u,
  /^怎么(?:没|还|这么|那么)[^,，。]{0,4}(?:[接回]|单|慢|难|麻烦)/u,
  /^(?:在|去|到)?哪[里儿]?(?:[点下弄用签看报提]|$)/u,
  /^(?:几点|多少|谁都?(?:可以|能)(?!帮|来|去|送|借|教|给|替|开|修))/u,
  /^(?:要(?:收|给|扣)?(?:钱|费|工资)|[收扣](?:费|钱|工资)[吗不没])/u,
  /^(?:可以[吗不]|能[用行][吗不]|会[点用][吗不]|成功[了吗没])/u,
  // I cannot; it is slow.
  /^(?:我|我们)?(?:还)?(?:不会|没学会|不懂)[点用弄接]?(?:$|[\s,，。!?])/u,
  /^[太真](?:慢|贵|多|难|少|好|快|麻烦|方便|不|的|烦|差)|^[好很](?:麻烦|方便|用|多|慢|难)/u,
]
const LEAD_IN = /^(?:这个|那个|到底|究竟|[系是](?=怎))/u

export function asksAbout(text: string): boolean {
  const about = text.replace(LEAD_IN, '')
  return ABOUT.some((pattern) => pattern.test(about))
}

/** 摘掉了, 拖上来了, 灯泡换好了: what somebody did is done, told from where the words begin; 快好了 is none yet. */
export const RESULT_TOLD =
  /^(?:都|已经?|刚刚?)?(?:(?![快就将要差看说问听想吃喝睡走忘等不没用花烧耗卖抢输坏丢死跑断烂漏])\p{Script=Han}){1,4}?(?:好|完|掉|通|妥|出来|上来|下来|干净|到位)(?:了|啦)(?=[\s,。!~]|$)/u

/** Thanks, to whomever, as the source of a pattern. */
export const THANKED =
  '(?:难为(?=[你您大各])|谢谢|多谢|感谢|谢了|谢|唔该|劳烦|辛苦|麻烦|拜托|有劳)(?:晒|你们?|您|大家|大伙|各位|[两二几]位|(?:连心)?小助手|机器人|书记|主任|老师|同志|师傅|村委|领导|网格员|志愿者|党员|组织者?|村里|村干部?|支书|配合|管理员?|群主|关心|帮忙|支持|了){0,8}[了啦啊呀哈哦]{0,8}'
const THANKS = new RegExp(`^${THANKED}`, 'u')
/** 谢谢党, 感谢韦师傅: whom or what for is anything, where a thank begins it that asks for nothing (麻烦确认 does). */
const THANKED_FOR = /^(?:谢谢|多谢|感谢)(?![不没别])\p{Script=Han}{1,3}$/u
/** The whole of it thanks somebody, or everybody twice: 麻烦了谢谢. */
export function isThanks(text: string): boolean {
  let rest = text
  for (let thanks = THANKS.exec(rest); thanks !== null; thanks = THANKS.exec(rest)) rest = rest.slice(thanks[0].length)
  return text !== '' && (rest === '' || THANKED_FOR.test(text))
}

/** Nobody closes with more than this. */
const CLOSING = 40
const LAST =
  /(?:^|[\s，,。.！!;；~～…])([^\s，,。.！!;；~～…\p{Extended_Pictographic}[]{1,14})(?:[\s。.！!~～]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\[[\p{Script=Han}a-z]{1,6}\])*$/iu
const TOUCHING =
  /(?<![声句说讲道个要表不是真很多,，。\s])(?<=\p{Script=Han}|[!！])(?:谢谢|多谢|唔该)(?:晒|你们?|您|大家|[了啦啊])*[\s。.！!~～]*$/u

/** Words without the thanks that close them: 不用了，谢谢. */
export function withoutClosingThanks(text: string): string {
  for (let rest = text; ;) {
    const from = Math.max(0, rest.length - CLOSING)
    const typed = rest.slice(from)
    const { text, starts } = fold(typed)
    // 謝謝大家
    const end = starts === null ? text : typed
    const last = LAST.exec(end)
    if (last === null || !isThanks(last[1] ?? '')) return rest.slice(0, from + end.replace(TOUCHING, '').length)
    rest = rest.slice(0, from + last.index)
  }
}

/** 望批准, 请领导谅解: a reason closes with it, and it is none. */
const LEAVE = /[\s，,。.！!~～]+(?:敬?请|望|恳请)\p{Script=Han}{0,4}(?:批准|准假|谅解|理解|见谅|同意)[\s。.！!~～]*$/u

/** Who gives a reason says sorry first. */
const APOLOGY = '(?:[唔不]好意思|对不[起住]|抱歉)'
const SORRY = new RegExp(`^${APOLOGY}[啊呀哈了]*(?:大家|各位|书记|主任)?[\\s，,。]*`, 'u')
const SORRY_LAST = new RegExp(`[\\s，,。.！!~～]+${APOLOGY}(?:大家|各位|书记|主任)?[啊哈]*[\\s。.！!~～]*$`, 'u')

/** A reason without the apology beside it and the leave that is asked at its end: 不好意思，去镇上看病，望批准; 脚崴了，对不住. */
export function bareReason(reason: string): string {
  const from = Math.max(0, reason.length - CLOSING)
  return (reason.slice(0, from) + reason.slice(from).replace(LEAVE, '').replace(SORRY_LAST, '')).replace(SORRY, '')
}

/** Where a particle, pictures, thanks or haste that close a line begin; the length of the line where there are none. */
export function courtesyStart(text: string): number {
  const from = Math.max(0, text.length - CLOSING)
  const bare = withoutClosingThanks(text.slice(from).replace(PARTICLE_END, '').replace(URGED_END, ''))
  return from + withoutPictures(bare).replace(STOPS_END, '').length
}

const STOPS_END = /[\s,。.!~]{1,40}$/u
/** 绑定本群 那良屯 党员群 快: whoever waits says so at the end. */
const URGED_END = /(?<=\S)[\s,，。!！]+(?:快点?|急|速度|搞快点?|抓紧)[\s。.!！~]*$/u
const PARTICLE_END = /(?!哈哈)[哈哦噢](?<=[\p{Script=Han}\d?](?<!马大|哈).)[哈哦噢]*[\s。.!~]*$/u

/** Without the thanks beside them, in front or behind a stop: 谢谢，确认; 确认，谢谢您. */
export function withoutThanks(words: string): string {
  const [first = '', ...more] = words
    .trim()
    .split(/[\s,，。.!！~～]+/u)
    .filter((piece) => piece !== '' && !isThanks(piece))
  return more.length === 0 ? first : words
}

const LOOK =
  /^(?:请|麻烦|让我|给我|帮我|我|先|再|来)*(?:(?:看|瞧|列|发|查|翻|调|登记|处理|记)(?:一?下|来|出来|给我|我|一份|[到在]?群里)+(?:看看?|一下|一份)?|看看|瞧瞧|发给我|看(?:行不行|得不得|可不可以|对不对|行吗|可以吗))[下先]?/u
const COURTESY =
  /^(?:(?:以后|今后)?请?(?:多多?)?(?:关照|指教|支持|包涵)|好的?|ok|收到|马上[到办去来弄]?|一下|不好意思|对不[起住]|抱歉|你好|您好|大家好|(?:书记|主任|支书|大家|各位|老师)(?=辛苦|好|谢))/u
const FILLER = /^(?:[吧啦哈呀啊哦噢咯喽呗哟嗯滴\s,，。.!！~～、;；…:]|\+1(?!\d))/u

/** Nobody is polite at greater length, and the question is put of every command. */
const LONGEST_COURTESY = 200

/** Whether words only ask to be shown what was named: 给我看下, 列一下. */
export const asksToBeShown = (text: string): boolean => LOOK.test(text) && isPolite(text)

/** 看看今天有没有顺路的: looks for what is asked. */
export const looksWhat = (text: string): boolean =>
  (LOOK.test(text) || WILL_LOOK.test(text)) && (asks(text) || /什么|啥/u.test(text))
/** 下班了看看有什么能做 */
const WILL_LOOK = /^(?![^,，。]*[你他她家])[^,，。]{0,6}(?:看看|看一?下)/u

/** Nothing but thanks, 看看 and particles: what people add after a command and what changes nothing. */
export function isPolite(text: string): boolean {
  if (text.length > LONGEST_COURTESY) return false
  let rest = text
  while (rest !== '') {
    const polite = THANKS.exec(rest) ?? LOOK.exec(rest) ?? COURTESY.exec(rest) ?? FILLER.exec(rest)
    if (polite === null) return false
    rest = rest.slice(polite[0].length)
  }
  return true
}

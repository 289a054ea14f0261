/** How 点单 is told from talk about ordering. */

import { speaksOfNeed } from '../../src/language/call.ts'
import { asks, asksAbout } from '../../src/language/talk.ts'
import type { Found } from '../../src/speech/match/found.ts'
import type { Hears } from '../../src/speech/match/hears.ts'
import type { Cursor, Gap } from '../../src/speech/match/line.ts'

/** What a call for help begins with when nothing parts it from 点单 (voice input writes no spaces). */
const CALL =
  /^(?:我家|我屋|我们家|我们屯|我[老阿妈爸公婆爷奶]|咱家|家[里中门]|屋[顶里后前背头边]|有[个位](?:老人|小孩|阿[婆公])|要人|借(?![口故此助鉴])|房[顶子]|帮|请[人个师来帮]|想请|求|麻烦|需要人|老人|老[妈爸婆公]|阿[婆公妈爸]|奶奶|爷爷|水[管龙泵塔渠表池]|电[视灯线表路饭闸器]|路灯|灯泡|门[口锁坏]|厨房|厕所|下水|马桶|窗[户玻帘坏]|瓦|墙|冰箱|洗衣|空调|热水|煤气|牛栏|猪栏|[鸡鸭鹅猪牛羊狗猫蛇蜂树][^肉价粉栏][^,，。]|[鸡鸭猪牛羊]栏|收[谷稻玉甘红橘]|搬|抬|修|换|挖|砍|清[理沟水]|疏通|抢收|村口|屯里|隔壁|那良|路边|井[里边]|楼[顶上下]|自来水|太阳能|三轮|拖拉机|摩托|电动车|小孙|孙[子女]|儿子|女儿|老[伴公婆]|我想(?!要一|吃|喝)|地里|田里|果园|鱼塘|柴|插座|开关|孩子|小孩|网络|手机|后[天山]|明[天早])/u
/** What 点单 itself is called with, so that trouble with it is no call: 点单系统坏了, 点单没人来怎么办. */
const ORDERING =
  /^(?:[的了吗呢吧得都也还就才又再是和跟给着时之以快太率号码群员机坏堵断式制]|[前后](?![墙院山门面背生坡屋])|[打修]不|点|老是|送货|外卖|热线|电话|系统|平台|小程序|小[妹哥票]|软件|功能|界面|页面|按钮|窗口|屏|服务|那[个里边阵时天次回晚会]|这(?!边|头|几?天)|没|不|人[不没多太]|怎么|免费|成功|失败|教|哪(?!个(?:会修|能|帮|来|有))|什么|app|只|多|少|最|要(?!人)|会|能|可以|谁[都在点用]|谁会[用弄点搞教])/u

/** Who speaks to a telephone looks for words: 点单那个我明早要去…. */
const LOOKS_FOR_WORDS = /^(?:那个|这个|就是)+(?=[我咱])/u

const LEARNS = /^[^,，。]*(?:[搞弄学看听]懂|学会|[会学]用|不会|[教试]|用过)/u

/** A call for help right behind 点单: it opens like one, tells of trouble, or says at length what one's own house wants. */
function calls(said: string): boolean {
  const rest = said.replace(LOOKS_FOR_WORDS, '')
  // 点单那个我还没搞懂 speaks of ordering.
  if (rest !== said && LEARNS.test(rest)) return false
  if (MENU.test(rest)) return false
  const isOwn = rest.length > 8 && /[我咱]|[家屋][里中头]/u.test(rest)
  return (rest.length >= 5 && CALL.test(rest)) || ((isOwn || speaksOfNeed(rest)) && !ORDERING.test(rest))
}

/** Not a wish but a headline, a waiter called, a remark. */
const NOTICE =
  /^(?:活动(?![室中])|开始|通知|公告|教程|须知|流程|系统|平台|小程序|功能|窗口|服务员|老板|然后|快点|快一点|谢谢|很|太(?!阳)|真|非常|最|特别|无小事|如何|第一|大于天|\d+\s*[件条个项次]\s*$)/u
/** A shop's order: 点单 两碗粉. */
const MENU = /(?:[一二两三四五\d点]\s*[份碗杯瓶串笼盘])|点个|奶茶|咖啡|炒粉|米粉|螺蛳粉|炒面|饮料|烧烤|套餐|啤酒/u

/** Talk about the ordering itself: 点单 明天再点, 点单，手机上点就行, 点单 没反应. */
const REMARK =
  /^[我你他大家都也先再还来一起帮明后昨今天手机上不没]{0,6}点(?:[了吧过完的到]|就|单|$)|^点单|^(?:听[讲说]|早就|原来|上次用|点错|发错)|^是(?:给|为|用|个|在|要)|^人(?:太|好|真)多|^没(?:反应|用|成功|效果|动静|意思)|^(?:失败|成功|免费|收费|在线|结束|截止)|^(?:我们?|他|大家)?(?:也|都)?(?:会|学会|懂|不会)了|^(?:我来)?教(?:大家|你们)|^[就又但]怕|^(?:但|可是|不过|只是)(?:怕|不)/u

/** Who laughs wants nothing done. */
const LAUGHS = /(?:哈哈|嘻嘻|嘿嘿|呵呵|笑死)[\s。.!~]*$/u

export function isContent(rest: string): boolean {
  if (REMARK.test(rest) || LAUGHS.test(rest)) return false
  if (NOTICE.test(rest) || (rest.length < 16 && MENU.test(rest) && !/[帮请家借送修]|老人/u.test(rest))) return false
  return !/^(?:的|了[吗没]?|吗|吧|呢|得)(?:[\s,，。?!]|$)/u.test(rest)
}

/** A picture parts as well as a space: 点单👉村尾的灯不亮. */
export function isApart({ gap, rest }: Cursor): boolean {
  return gap !== 'none' || /^[\p{Extended_Pictographic}【[(《]/u.test(rest)
}

/** The words end in a question. */
const endsInQuestion = (text: string): boolean => /[吗么?？]\s*$/u.test(text)

/** Behind a near miss of the word (点担): enough words, or trouble, and no question. */
export function tellsOfNeed({ text = '' }: Found, gap: Gap): boolean {
  return gap !== 'none' && (text.length >= 5 || speaksOfNeed(text)) && !endsInQuestion(text)
}

const AGAIN = /点单(?!的?人\s?:)/u

export const placeOrderHears: Hears = {
  isEvident: ({ text }, { line }) => text !== undefined || !line.quotesPerson,
  opens(at) {
    const rest = at.peek(60)
    // “点单、派单、接单”四单机制, 点单派单接单 list the words.
    if (/^[派接评退撤]单(?:[、,和]|[派接评退撤]单)/u.test(rest)) return false
    // 点单点单，饭店里点单都没这么快: who speaks of the word again speaks about it, but for who asks (点单人：张三).
    if ((!at.line.explicit && AGAIN.test(rest)) || asksAbout(rest)) return false
    if (isApart(at)) return isContent(rest) && !(asks(rest) && at.rest.length < 12 && !speaksOfNeed(rest))
    return at.rest.length >= 4 && calls(rest) && !/[?]\s*$/u.test(at.rest)
  },
  despiteTypo: tellsOfNeed,
  // 垫单 茶厂停电了
  despiteWord: ({ text = '' }) => text.length >= 6 && speaksOfNeed(text) && !endsInQuestion(text),
}

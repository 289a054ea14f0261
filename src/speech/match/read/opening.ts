import { periodLength } from '../../../language/period.ts'
import { asks, asksAbout, isTied } from '../../../language/talk.ts'
import type { TextReader } from '../../readers/types.ts'
import { soughtIn } from '../../sought.ts'
import { speaksOfNeed } from '../call.ts'
import type { Draft } from '../draft.ts'
import type { Cursor } from '../line.ts'

/** What a call for help begins with when nothing parts it from 点单 (voice input writes no spaces). */
const CALL =
  /^(?:我家|我屋|我们家|我们屯|我[老阿妈爸公婆爷奶]|咱家|家[里中门]|屋[顶里后前背头边]|有[个位](?:老人|小孩|阿[婆公])|要人|借[个台把辆一]|房[顶子]|帮|请[人个师来帮]|想请|求|麻烦|需要人|老人|老[妈爸婆公]|阿[婆公妈爸]|奶奶|爷爷|水[管龙泵塔渠表池]|电[视灯线表路饭闸器]|路灯|灯泡|门[口锁坏]|厨房|厕所|下水|马桶|窗[户玻帘坏]|瓦|墙|冰箱|洗衣|空调|热水|煤气|牛栏|猪栏|[鸡鸭鹅猪牛羊狗猫蛇蜂树][^肉价粉栏][^,，。]|[鸡鸭猪牛羊]栏|收[谷稻玉甘红橘]|搬|抬|修|换|挖|砍|清[理沟水]|疏通|抢收|村口|屯里|隔壁|那良|路边|井[里边]|楼[顶上下]|自来水|太阳能|三轮|拖拉机|摩托|电动车|小孙|孙[子女]|儿子|女儿|老[伴公婆]|我想(?!要一|吃|喝)|地里|田里|果园|鱼塘|柴|插座|开关|孩子|小孩|网络|手机|后[天山]|明[天早])/u
/** What 点单 itself is called with, so that trouble with it is no call: 点单系统坏了, 点单没人来怎么办. */
const ORDERING =
  /^(?:[的了吗呢吧得都也还就才又再是和跟给着时之以快太率号码群员机坏堵断]|[前后](?![墙院山门面背生坡屋])|[打修]不|点|老是|送货|外卖|热线|电话|系统|平台|小程序|小[妹哥票]|软件|功能|界面|页面|按钮|窗口|屏|服务|那[个里边]|这(?!边|头|几?天)|没|不|人[不没多太]|怎么|免费|成功|失败|教|哪(?!个(?:会修|能|帮|来|有))|什么|app|只|多|少|最|要(?!人)|会|能|可以|谁[都在点用]|谁会[用弄点搞教])/u

/** A call for help right behind 点单: it opens like one, or tells of trouble. */
function calls(rest: string): boolean {
  if (MENU.test(rest) && rest.length < 16) return false
  return (rest.length >= 5 && CALL.test(rest)) || (speaksOfNeed(rest) && !ORDERING.test(rest))
}

/** What a villager's concern begins with when nothing parts it from 民情. */
const REPORT =
  /^(?:有?\p{Script=Han}{1,6}反[映应](?![很强给了到渠的好])|群众|村民|大家(?=反映|反应|想|希望|要求|讲|说|担心|意见)|有群众|有村民|有人|有户|有几户|居民|住户|老百姓|百姓|年轻人|小孩|孩子|学生|家长|妇女|种植户|养殖户|果农|屯里|村里|村口|村道|村委旁|[上下中前后]屯|\p{Script=Han}{1,3}屯|第?[\d一二三四五六七八九十两几多]+[户组队]|老人|部分|一些|反[映应](?![很强给了到渠的好])|路灯|水渠|水管|自来水|水压|机耕路|公路|桥|河[里边]|垃圾|卫生室|学校|快递|班车|电压|变压器|网络|手机信号|希望(?!大家)|建议)/u

/** Something that people say is so, not a word about reporting: 民情 要及时上报, 民情 写了几条. */
function isReport(rest: string): boolean {
  return (
    rest.length >= 4 &&
    !isTied(rest) &&
    !/^(?:要[及认多按如每经]|写|收集|台账|日记|汇报|上报|工作|很|太|不好)/u.test(rest)
  )
}

/** Whether free text may begin here in a command that takes nothing but words. */
export function opensText(reader: TextReader, at: Cursor, draft: Draft): boolean {
  const rest = at.peek(60)
  switch (draft.command.id) {
    case 'place-order':
    case 'concern': {
      if (at.gap === 'line') return true
      // 点单点单，饭店里点单都没这么快: who speaks of the word again speaks about it.
      if (!at.line.explicit && draft.command.says.some((word) => rest.includes(word))) return false
      if (asksAbout(rest)) return false
      // A picture parts as well as a space: 点单👉村尾的灯不亮.
      if (at.gap !== 'none' || /^[\p{Extended_Pictographic}【[(《]/u.test(rest))
        return draft.command.id === 'place-order'
          ? isContent(rest) && !(asks(rest) && at.rest.length < 12 && !speaksOfNeed(rest))
          : isContent(rest) && isReport(rest) && !(asks(at.rest) && rest.length < 9)
      return (
        at.rest.length >= 4 &&
        (draft.command.id === 'place-order' ? calls(rest) : REPORT.test(rest)) &&
        !/[?]\s*$/u.test(at.rest) &&
        !(draft.command.id === 'concern' && /(?:没有?|吗)[\s。.!]*$/u.test(at.rest)) &&
        !(rest.length < 14 && /(?:多少钱|便宜|在哪|到哪)/u.test(rest))
      )
    }
    case 'disclosures':
      return seeks(at)
    case 'disclose':
      return discloses(at, draft)
    case 'open-check-in':
      return (
        !asksAbout(rest) &&
        !asks(at.rest) &&
        !/^(?:没有?权限|失败|成功|不[了成])/u.test(rest) &&
        !(at.gap === 'none' && (isTied(rest) || /^[要需会能时前后人]/u.test(rest)))
      )
    case 'assign-task':
    case 'to-task':
      return (
        !DONE.test(rest) &&
        !(
          asks(at.rest) &&
          ((draft.date === undefined && draft.ask !== 'date') || (!draft.sure && draft.people === undefined))
        )
      )
    default:
      // Visits, events, mutings: the household and what parts it have been read; a short question is talk.
      return (
        !/^[的吗呢]/u.test(rest) &&
        !(asks(at.rest) && at.rest.length < 12) &&
        (reader.slot === 'text' || at.gap !== 'none' || draft.date !== undefined)
      )
  }
}

/** Not a wish but a headline, a waiter called, a remark. */
const NOTICE =
  /^(?:活动|开始|通知|公告|教程|须知|流程|系统|平台|小程序|功能|窗口|服务员|老板|然后|快点|快一点|谢谢|很|太(?!阳)|真|非常|最|特别|无小事|如何|第一|大于天|\d+\s*[件条个项次]\s*$)/u
/** A shop's order: 点单 两碗粉. */
const MENU = /(?:[一二两三四五\d点]\s*[份碗杯瓶串笼盘])|点个|奶茶|咖啡|炒粉|米粉|螺蛳粉|炒面|饮料|烧烤|套餐|啤酒/u

/** Talk about a task that somebody has: 任务 @韦志强 做完了. */
const DONE =
  /^(?:的|了|吗|呢|吧|得|过|没|已经|都|也|做完|完成了|弄好了|搞定了|怎么|什么|你[做弄完搞]|做得|做好了|好样|辛苦|谢谢|真棒|厉害|加油)/u

/** Talk about the ordering itself: 点单 明天再点, 点单，手机上点就行, 点单 没反应. */
const REMARK =
  /^[我你他大家都也先再还来一起帮明后昨今天手机上不没]{0,6}点(?:[了吧过完的]|就|单|$)|^点单|^(?:听[讲说]|早就|原来|上次用|点错|发错)|^是(?:给|为|用|个|在|要)|^人(?:太|好|真)多|^没(?:反应|用|成功|效果|动静|意思)|^(?:失败|成功|免费|收费|在线|结束|截止)|^(?:我们?|他|大家)?(?:也|都)?(?:会|学会|懂|不会)了|^(?:我来)?教(?:大家|你们)/u

function isContent(rest: string): boolean {
  if (REMARK.test(rest)) return false
  if (NOTICE.test(rest) || (rest.length < 16 && MENU.test(rest) && !/[帮请家借送修]|老人/u.test(rest))) return false
  return !/^(?:的|了[吗没]?|吗|吧|呢|得)(?:[\s,，。?!]|$)/u.test(rest)
}

const WOULD_BE_CATEGORY =
  /^(?:账[目务户单]|财政|收支|经费|事务|党建|村账|三务|低保|工程|项目|政策|通知|公告|公示|其他|补贴|资金|集体|民主|组务|人事|捐款|水费|电费)/u

/** One line, words and commas only, and the category touches 公开 or the comma: nothing here is a headline. */
function isSlogan(at: Cursor, rest: string): boolean {
  const before = at.line.text.slice(0, at.at)
  if (SLOGAN.test(rest)) return true
  return /公开\p{Script=Han}{2}[,，]\s*$/u.test(before) && !HEADLINE.test(rest)
}

const SLOGAN =
  /^(?:人人|个个|大家|群众[放满监]|阳光|透明|公[平正]|监督|放心|做得|做好|不[能要可]|永远|很|最|每(?:个?季度?|月|年)(?:一次|公)|村民[知监放满]|做合格)/u
/** 公开财务10月收支: a time, then what an account is called. */
const TIMED_HEADLINE =
  /^(?:20\d\d年?|[第上下本今去]?[一二三四半]?(?:季度|年)|\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?)\p{Script=Han}{0,10}(?:收支|明细|情况|名单|公告|公示|开支|支出|收入|结果|方案|安排|计划|表|账)[\s。]*$/u
const HEADLINE =
  /\d|[一二三四五六七八九十]+(?:月|季度|年)|通知|公告|公示|名单|明细|收支|收入|支出|开支|结果|方案|安排|决算|预算|情况|计划|章程|记录|标准|补贴|费/u

/** What people say of the board itself: 看不清, 贴了, 要修了, 旁边. */
const OF_THE_BOARD =
  /[了没不吗呢吧的么啊是看贴掉歪烂脏破挂谁哪怎啥?]|换(?!届)|更新|一下|有|^(?:那|这|里|在|去|来|要|太|很|真|被|钥匙|玻璃)|^[前后旁上下左右外][面边头]|什么|几|多少/u

/** A month or year, or what to look for: it stands apart, is short, and says nothing of the board. */
function seeks(at: Cursor): boolean {
  const rest = at.rest.replace(/[\s。.!~?]+$/u, '')
  if (rest === '') return false
  if (periodLength(rest) === rest.length) return true
  const sought = at.gap === 'space' ? soughtIn(rest) : null
  return sought !== null && (sought.word === undefined || !OF_THE_BOARD.test(sought.word))
}

/** 公开 财务三季度收支: the category touches the headline, but stands apart from 公开. */
function isHeadline(at: Cursor): boolean {
  const apart = /公开[\s:,]+\p{Script=Han}{2}$/u.test(at.line.text.slice(0, at.at))
  return apart && HEADLINE.test(at.rest) && !/怎么|[没吗]/u.test(at.rest) && !asks(at.rest)
}

/** 公开 is everyday talk; a category with a title after it, or a title over a body, is not. */
function discloses(at: Cursor, draft: Draft): boolean {
  const rest = at.peek(60)
  const titled = /\n[^\n]/u.test(at.rest)
  if (draft.category === undefined) {
    if (draft.ask !== 'category' || at.gap === 'none') return false
    return titled || (WOULD_BE_CATEGORY.test(rest) && /^\p{Script=Han}{2,4}[\s,、:]/u.test(rest) && !asks(rest))
  }
  if (at.gap === 'none') return ((titled || isHeadline(at)) && !isTied(rest)) || TIMED_HEADLINE.test(rest)
  if (at.gap === 'line' || titled) return true
  // 公开财务，人人监督 is a slogan.
  if (isSlogan(at, rest)) return false
  return (
    !isTied(rest) &&
    !/^(?:要|应该|必须|才|会|能|做|工作|是|有|公开|接受|让|请|大家|群众|为了|我们?|你们?|贴|什么|怎么|在哪|谁)/u.test(
      rest,
    ) &&
    !/(?:吗|么|没有|了没|[?])\s*$/u.test(rest)
  )
}

/** How 公开 is told from talk about what is public. */
import { asks, isTied } from '../../src/language/talk.ts'
import type { Found } from '../../src/speech/match/found.ts'
import type { Hears } from '../../src/speech/match/hears.ts'
import type { Cursor } from '../../src/speech/match/line.ts'

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

/** A kind, then what a paper is called: 民政 今年发放棉被名单. */
const NAMED = /^\p{Script=Han}{2,4}\s\S*(?:通知|公告|公示|名单|明细|收支|支出|方案|决算|预算|章程)/u

/** 公开村务路灯维修：本月修好12盏: what it is called, and figures of it. */
const TOLD = /^\p{Script=Han}{2,14}:[^?]*\d/u

/** 公开 财务三季度收支: the category touches the headline, but stands apart from 公开. */
function isHeadline(at: Cursor): boolean {
  const apart = /公开[\s:,]+\p{Script=Han}{2}$/u.test(at.line.text.slice(0, at.at))
  return apart && HEADLINE.test(at.rest) && !/怎么|[没吗]/u.test(at.rest) && !asks(at.rest)
}

/** 公开 is everyday talk; a category with a title after it, or a title over a body, is not. */
function discloses(at: Cursor, { category, ask }: Found): boolean {
  const rest = at.peek(60)
  const titled = /\n[^\n]/u.test(at.rest)
  if (category === undefined) {
    if (ask !== 'category' || at.gap === 'none') return false
    const isSorted = /^\p{Script=Han}{2,4}[\s,、:]/u.test(rest) && !asks(rest)
    // 公开 民政 发放棉被名单 共18户: what nobody knows for a kind is asked about where a headline follows it.
    return titled || (isSorted && (WOULD_BE_CATEGORY.test(rest) || (at.gap === 'space' && NAMED.test(rest))))
  }
  if (at.gap === 'none')
    return ((titled || isHeadline(at) || TOLD.test(rest)) && !isTied(rest)) || TIMED_HEADLINE.test(rest)
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

export const discloseHears: Hears = {
  isEvident: ({ text }, after) => text !== undefined || after.ahead().gap !== 'none' || after.line.isToBot,
  opens: discloses,
}

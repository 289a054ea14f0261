import { leadingDate, trailingDate } from '../../../language/dates/index.ts'
import { SOFT, saysNothing, trimText, withoutPictures } from '../../../language/edges.ts'
import { isPersonName, isVillageName } from '../../../language/names.ts'
import {
  asks,
  asksAbout,
  bareReason,
  isPolite,
  looksWhat,
  RESULT_TOLD,
  tellsQuestion,
  withoutClosingThanks,
} from '../../../language/talk.ts'
import type { DateArg, TextArg, TextForm } from '../../args/types.ts'
import { argOf, looksUp, takes } from '../arg-of.ts'
import type { Draft, Step } from '../draft.ts'
import { type Cursor, leaves } from '../line.ts'
import { takeTrailingDate } from './date.ts'
import { takeTrailingPeople } from './people.ts'

/** 内容：, 情况：: labels people put before their words. */
const LABEL = /^(?:内容|活动|(?:具体|简要)?情况(?:说明)?|说明|原因|理由|事由|标题|备注)\s*:\s*/u
/** 延期到后天吧，田还泡着 */
const PARTICLE = new RegExp(`^[吧${SOFT}]+(?=[\\s,。])`, 'u')
/** 取消啦 */
const PARTICLES = new RegExp(`^[${SOFT}]+[\\s。.!~]*$`, 'u')
/** Ties to the word or number before it even across a space: 完成 12 了吗, 接单 12 的人. */
const HARD = /^(?:的|了(?![\p{Script=Han}]{3})|吗|呢|吧|得|着|么|没有?[?。!\s]*$)/u

export function isHardTied(rest: string): boolean {
  return HARD.test(rest)
}

/** Reads people's own words to the end of the line, unless they show that the line is talk. */
export function readText(arg: TextArg, cursor: Cursor, draft: Draft): Step {
  cursor.pass(PARTICLE)
  const ahead = cursor.ahead()
  const rest = ahead.rest
  if (saysNothing(rest) || (ahead.gap === 'none' && takes(draft.command, 'matter') && PARTICLES.test(rest)))
    return 'next'
  // Thanks are what people say with a score, a visit or a wish; with a number or a list they add nothing.
  const points = takes(draft.command, 'matter')
  const isThankless = (points || arg.thankless) && draft.rating === undefined && isPolite(rest) && ahead.gap !== 'none'
  const addsNothing = isThankless || (draft.sure && draft.number !== undefined && /^了[\s。.!~]*$/u.test(rest))
  // 议事规则发我: of a list nothing more was said.
  const isShown =
    looksUp(draft.command) &&
    /^(?:给我|我)?[发看]/u.test(rest) &&
    (isPolite(ahead.line.isToBot ? rest.replace(/[,，。].*$/su, '') : rest) ||
      (ahead.gap === 'stop' && looksWhat(rest)))
  if (!(arg.optional && (addsNothing || isShown))) {
    if (!mayFollow(arg, ahead, draft, points) && leaves(ahead.line)) return 'talk'
    put(arg, ahead, draft)
  }
  cursor.moveTo(ahead.line.text.length)
  return 'next'
}

function mayFollow(arg: TextArg, at: Cursor, draft: Draft, points: boolean): boolean {
  // Behind the number of a matter they are a remark of any form.
  if (arg.form && draft.number === undefined) return isOfForm(arg.form, at)
  if (arg.question !== true && MEANS.test(at.rest)) return false
  const rest = at.peek(60)
  const { hears } = draft.command
  if (hears?.opens) return hears.opens(at, draft)
  if (!points) return opensText(arg, at, draft)
  if (isHardTied(rest) || ((arg.slot === 'reason' || arg.report) && asksOutright(at.rest))) return false
  // 完成 说明：米送到了
  if (at.gap !== 'none' && LABEL.test(rest)) return true
  if (draft.number !== undefined && draft.quoted === undefined) {
    if (at.gap !== 'none' || draft.numberFirst) return at.gap !== 'none'
    return !/^(?:没有?[?]?$|过)/u.test(rest)
  }
  if (asksAbout(rest)) return false
  // 质询为什么补贴名单没我家
  if (at.gap === 'none') return arg.question === true && rest.length > 8 && asks(at.rest) && countsBare(at, draft)
  // 完成 换好了: it tells the result that its word announces.
  const isReported = arg.report === true && !at.line.quotesPerson && RESULT_TOLD.test(rest)
  return draft.sure || ((isReported || countsBare(at, draft)) && (arg.question || !asks(at.rest)))
}

/** 点单 …是什么意思 asks about what was said. */
const MEANS = /(?:什么|啥)意思[\s。?啊呀呢]*$/u

/** Visits, events, mutings: the household and what parts it have been read; a short question is talk. */
function opensText({ slot }: TextArg, at: Cursor, { date }: Draft): boolean {
  // 上个月走访莫老四他讲屋顶漏，到现在没人管？
  if (/[?]\s*$/u.test(at.rest) && !at.line.isToBot) return false
  if (/^[的吗呢]/u.test(at.rest) || (asks(at.rest) && at.rest.length < 12 && !tellsQuestion(at.rest))) return false
  return slot === 'text' || at.gap !== 'none' || date !== undefined
}

function isOfForm({ apart, touching }: TextForm, { gap, rest, line }: Cursor): boolean {
  const form = gap === 'none' ? touching : apart
  return !line.quotesPerson && form?.test(rest.replace(/[\s。.!~]+$/u, '')) === true
}

/** A reason or a report that is really a question: 退单要扣钱吗. */
const asksOutright = (rest: string): boolean => /(?:[吗么][\s。.!~]*|[?]\s*)$/u.test(rest)

/** No number was said and no bot message quoted: who wrote to the bot alone, or said a word nobody uses otherwise. */
function countsBare(at: Cursor, draft: Draft): boolean {
  const { line } = at
  if (line.quotesPerson || line.isToBot) return line.isToBot
  return draft.command.hears?.countsBare?.(at, draft) ?? draft.command.everyday === undefined
}

function put(arg: TextArg, at: Cursor, draft: Draft): void {
  let text = at.typed()
  // 点单啊就是那个…, 点单一个 煤气灶打不着火
  if (at.gap === 'none') text = text.replace(/^(?:[啊呀哈嘞]+|一?[个下](?=[\s,，:：]))/u, '')
  const label = LABEL.exec(at.peek(8))
  if (label !== null) text = at.to(at.at + label[0].length).typed()
  // Thanks are what people say with a score.
  if (!arg.published && draft.rating === undefined) text = withoutClosingThanks(text)
  if (arg.slot === 'reason') text = bareReason(text)
  const wants = argOf(draft.command, 'date')
  const asksWhom = () => draft.ask === 'person' || mayEnd(draft)
  if (asksWhom()) text = takeTrailingPeople(text, at, draft)
  if (arg.slot === 'activity') text = splitDeadline(text, at, draft, wants ?? { tense: 'future' })
  else if (wants !== undefined && draft.date === undefined && draft.ask !== 'date') {
    const split = takeTrailingDate(trimText(withoutPictures(text)), wants, at.line.now)
    if (split !== null) {
      // 任务 修剪树木 @陆大勇 下周三之前
      text = asksWhom() ? takeTrailingPeople(split.text, at, draft) : split.text
      draft.date = split.date
    } else if (wants.tense === 'past') {
      Object.assign(draft, dayGone(text, at))
    }
  }
  if (arg.published && label?.[0].startsWith('标题')) text = text.replace(BODY, '\n')
  if (draft.numbers !== undefined) text = text.replace(UNDONE, '')
  let cleaned = arg.published ? text.trim() : trimText(text).replace(/^[?？]+\s*/u, '')
  // 点单“水管漏水”: the mark that opens was passed over.
  if (!cleaned.includes('“')) cleaned = cleaned.replace(/”$/u, '')
  if (cleaned !== '') draft[arg.slot] = cleaned
  if (draft.household !== undefined && tellsOfAnother(cleaned, at.line.now)) draft.ask ??= 'several'
}

/** 办 宅基地 @莫老四: whom it is for may close the words. */
const mayEnd = ({ command, people }: Draft): boolean =>
  people === undefined && argOf(command, 'people')?.behind === true

/** 标题：水费通知 正文：每吨1.5元 */
const BODY = /(?<![\s,，。;；])[\s,，。;；]*(?:正文|内容)\s*[:：]\s*/u

/** 完成 12 13都好了 14还没: the one that is not done is no note to the others. */
const UNDONE = /(?<![\s,，。;；])[\s,，。;；]*#?\d{1,6}号?单?(?:还|都)?[没未冇]\p{Script=Han}{0,4}[\s。.!]*$/u

/** 走访 蓝阿婆 昨天 好 莫老四 今天 屋顶漏: another household with a day of its own is no note to the first. */
function tellsOfAnother(text: string, now: Date): boolean {
  const words = text.split(/[\s，,。；;]+/u)
  return words.some((word, at) => {
    const next = words[at + 1] ?? ''
    const isHousehold = HOUSEHOLD.test(word) || isPersonName(word) || isVillageName(word)
    return isHousehold && leadingDate(next, now, { tense: 'past' })?.span.end === next.length
  })
}

const HOUSEHOLD = /^\d{2}-\d{2,3}$/u

/** 送药 琴日去的: the words themselves say when the visit was; a day of anything else (昨天去医院了) is not it. */
function dayGone(text: string, { line }: Cursor): Pick<Draft, 'date'> {
  const went = WENT.exec(text)
  const day = went && trailingDate(text.slice(0, went.index), line.now, { tense: 'past' })
  return day ? { date: text.slice(day.span.start, day.span.end) } : {}
}

const WENT = /\s?(?:我们?)?(?:去|来|走访|入户|上门|探访|睇)(?:的|过|咗)(?=[\s，。,!！~]|$)/u

const DEADLINE = /(?<![\s，,。；;])[\s，,。；;]*(?:报名|签到)?(?:截止|截至|截止)(?:时间|日期|到|至|于)?\s*[：:]?\s*/u

/** 发起签到 <活动> 截止 <时间>, or <活动> <时间>截止. */
function splitDeadline(said: string, at: Cursor, draft: Draft, wants: Pick<DateArg, 'tense' | 'notLength'>): string {
  const bracket = /[（(]([^（()）]*截[^（()）]*)[)）]\s*$/u.exec(said)
  const text = bracket === null ? said : `${said.slice(0, bracket.index)} ${bracket[1]}`
  const [what = '', by, more] = text.split(DEADLINE)
  const isNamed = by !== undefined && more === undefined && what.trim() !== ''
  if (isNamed && by.trim() !== '') {
    draft.date = trimText(by)
    return what
  }
  // 截止明天12点 主题党日
  const leading = what.trim() === '' && by !== undefined ? leadingDate(by, at.line.now) : null
  if (leading && by !== undefined && leading.when.kind !== 'unknown') {
    draft.date = by.slice(leading.span.start, leading.span.end)
    return by.slice(leading.span.end)
  }
  const split = takeTrailingDate(trimText(isNamed ? what : text), wants, at.line.now)
  if (!split || !(isNamed || split.isDeadline)) return isNamed ? what : text
  draft.date = split.date
  return split.text
}

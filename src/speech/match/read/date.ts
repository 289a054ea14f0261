import { leadingDate, trailingDate } from '../../../language/dates/index.ts'
import { minutesSpent } from '../../../language/spent.ts'
import type { DateArg } from '../../args/types.ts'
import { dayBeen } from '../../day-said.ts'
import { argOf } from '../arg-of.ts'
import type { Draft, Step } from '../draft.ts'
import type { Cursor, DateFound } from '../line.ts'

type Tense = DateArg['tense']

const LABEL = /^(?:期限|时间|截止时间|截止日期|截止|日期)\s*(?:[:]|(?=\s)|(?=[\d今明后下周本这月]))\s*/u
const TO =
  /^(?:从(?:今天|今日|即日|现在)起?[到至]|(?:再|往后)?(?:多给|多|给|宽限|缓|推迟?|延长|延后)(?=[\d一二两三四五六七八九十半几])|再给|再|(?:申请)?(?:延期?|改|推迟?|延长)[到至]|申请到|直到|至|到|请?(?:务必|必须|限|最[迟晚])?[于在](?=[\d今明后下周本这月年])|(?:请|务必|必须|限|限期|要求|最[迟晚])(?=[\d今明后下周本这月年]))\s*/u
const VAGUE =
  /^(?:尽快|尽早|抓紧|马上|过两天|过几天|这两天|这几天|近期|近日|几[天日]|有空|改天|早点|快点|越快越好|过段时间|年前年后)(?:办|完成|弄|时)?(?=[\s,。、:!]|$)/u
/** 尽快把…: the work begins right behind it. */
const SOON = /^(?:尽[快早]|抓紧|马上|[过这]两天|[过这]?几天|有空|改天|早点|快点)/u
const SPAN = /^[\d一二两三四五六七八九十半]{1,3}个?(?:天|日|周|星期|礼拜|月|年|小时|钟头)(?:以?内|之内|后)?/u
/** 再给一周时间, 今早去的 */
const TIME = /^(?:的?时间|[去来](?:的|了|过了?))(?=[\s,。!~]|$)/u

/** The date that begins at the cursor. */
export function dateAt(cursor: Cursor, tense: Tense): DateFound | null {
  const { dates } = cursor.line
  const place = `${tense}${cursor.at}`
  const known = dates.get(place)
  if (known !== undefined) return known
  const found = seekDate(cursor, tense)
  dates.set(place, found)
  return found
}

function seekDate(cursor: Cursor, tense: Tense): DateFound | null {
  const window = cursor.peek(48)
  const vague = tense === 'future' ? VAGUE.exec(window) : null
  if (vague !== null) return { start: cursor.at, end: cursor.at + vague[0].length, vague: true }
  const found = leadingDate(window, cursor.line.now, { tense })
  if (found === null) return null
  return {
    start: cursor.at + found.span.start,
    end: cursor.at + found.span.end,
    vague: found.when.kind === 'unknown' && SOON.test(window),
  }
}

/** Where a day written 11-20 or 01-02 ends, which the grammar leaves alone in a sentence; null where there is none. */
export function dayInDigits(at: Cursor): number | null {
  const [said = ''] = /^\d{1,2}-\d{1,2}(?![\d-])/u.exec(at.peek(6)) ?? []
  return leadingDate(said, at.line.now, { tense: 'past' }) === null ? null : at.at + said.length
}

/** 走访 陆小燕 11-20, 走访 蓝阿婆（11-20）: behind a household named by its head, digits that may be a day. */
function dayBehindName(arg: DateArg, at: Cursor, draft: Draft): DateFound | null {
  if (arg.tense !== 'past' || draft.household === undefined || /\d/u.test(draft.household)) return null
  const inside = at.clone()
  const isBracketed = inside.pass(/^[(]/u) !== ''
  const end = dayInDigits(inside) ?? (isBracketed ? dateAt(inside, 'past')?.end : undefined)
  return end === undefined ? null : { start: inside.at, end, vague: false }
}

/** Reads the date that comes next; without one the text may still end in one. */
export function readDate(arg: DateArg, cursor: Cursor, draft: Draft): Step {
  if (draft.date !== undefined) return 'next'
  const ahead = cursor.ahead()
  const led = ahead.pass(LABEL) + ahead.pass(TO)
  const found = dateAt(ahead, arg.tense) ?? dayBehindName(arg, ahead, draft) ?? span(ahead, arg)
  if (found === null || (arg.tense === 'past' && isYetToBe(ahead, found))) return 'next'
  if (arg.notLength && isLength(ahead.to(found.start).typed(found.end))) return 'next'
  if (!found.vague) draft.date = ahead.to(found.start).typed(found.end)
  else draft.ask ??= 'date'
  const parted = cursor.gap !== 'none' || ahead.gap !== 'none' || led !== ''
  cursor.moveTo(found.end)
  if (ahead.line.text.charAt(found.start - 1) === '(' && cursor.peek(1) === ')') cursor.moveTo(found.end + 1)
  cursor.pass(TIME)
  if (arg.tense === 'future' && argOf(draft.command, 'text')?.optional) cursor.pass(ALL_DONE_BY)
  cursor.gap = parted ? 'space' : 'none'
  return 'next'
}

/** 2小时, 一个半钟: how long something takes. */
const isLength = (said: string): boolean => minutesSpent(said) !== null

/** 走访 农德旺 下周要去南宁看病: what is yet to be, told right behind its day, is told of the household. */
function isYetToBe(at: Cursor, { start, end }: DateFound): boolean {
  const { text, now } = at.line
  if (!/\p{Script=Han}/u.test(text.charAt(end))) return false
  const been = dayBeen(leadingDate(text.slice(start, end), now, { tense: 'past' }), now)
  return 'wrong' in been && been.wrong === 'ahead'
}

/** 延期 再给三天, 暂缓 蓝阿婆 两个月: a length of time stands for the day it leads to. */
function span(at: Cursor, arg: DateArg): DateFound | null {
  const hit = arg.span ? SPAN.exec(at.peek(12)) : null
  return hit === null ? null : { start: at.at, end: at.at + hit[0].length, vague: false }
}

/** 暂缓 莫老四 去广东打工 至 12月20日 */
const TRAILING_TO =
  /(?<=[\s,，。、;；])(?:截止|截至|期限|时间|最[迟晚]|限|务必|必须|请(?:大家)?|请?于|暂缓[到至]|直到|到|至)\s*[:：]?\s*$/u

/** 周四前完成, 周六晚8点前报名: what is to be done by then, said once more. */
const DONE =
  '(?:完成|做完|做好|办[好完结]|弄好|搞好|搞定|落实|交齐?|上交|报上来|报送?|报名|签到|截止|止)(?:即可|就行)?[\\s。.!！]*$'
const DONE_BY = new RegExp(DONE, 'u')
/** 转任务 80 @覃小芳 12月5日前办结: where nothing more has to be said. */
const ALL_DONE_BY = new RegExp(`^${DONE}`, 'u')
/** （周四前） */
const IN_BRACKETS = /[（(【[]\s*([^（()）【】]{1,20}?)\s*[)）\]】][\s。.!！]*$/u

/** Moves a date at the end of the text into its own slot: 把危树标出来，本周内. */
export function takeTrailingDate(
  text: string,
  { tense, notLength }: Pick<DateArg, 'tense' | 'notLength'>,
  now: Date,
): { text: string; date: string; isDeadline: boolean } | null {
  const bracket = IN_BRACKETS.exec(text)
  const inside = bracket?.[1] ?? ''
  const whole = bracket && bracket.index > 0 ? leadingDate(inside, now, { tense }) : null
  const around = bracket && trailingDate(text, now, { tense })
  // 下周五（27号）: the bracket says the day once more.
  const isTwice = bracket && around && around.when.kind !== 'unknown' && around.span.start < bracket.index
  if (bracket && !isTwice && whole?.span.end === inside.length)
    return { text: text.slice(0, bracket.index).trimEnd(), date: inside, isDeadline: whole.bound === 'by' }
  const done = tense === 'future' ? DONE_BY.exec(text) : null
  const said = done === null ? text : text.slice(0, done.index)
  const found = trailingDate(said, now, { tense })
  if (found === null || found.when.kind === 'unknown' || found.span.start === 0) return null
  if (notLength && isLength(text.slice(found.span.start, found.span.end))) return null
  if (done !== null && found.bound !== 'by') return null
  const lead = TRAILING_TO.exec(text.slice(0, found.span.start))
  const before = lead === null ? text.slice(0, found.span.start) : text.slice(0, lead.index)
  // 报送台账周五前: what is due by a day may touch it.
  if (!/[\s,，。、;；]$/u.test(before) && !(tense === 'future' && found.bound === 'by' && before.length > 1))
    return null
  const isDeadline = found.bound === 'by' || lead !== null
  return { text: before, date: text.slice(found.span.start, found.span.end), isDeadline }
}

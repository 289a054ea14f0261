import { saysNothing } from '../../../language/edges.ts'
import { isCounted } from '../../../language/measures.ts'
import { periodLength } from '../../../language/month-or-year.ts'
import { isNoDay, type NumberFound, numberAt } from '../../../language/numerals.ts'
import { asKept } from '../../../language/rare-names.ts'
import type { MatterArg } from '../../args/types.ts'
import type { Command } from '../../mechanism.ts'
import { argOf, looksUp, takes } from '../arg-of.ts'
import type { Draft, Step } from '../draft.ts'
import { type Cursor, isBoundary } from '../line.ts'
import { quotedFor } from '../prompt.ts'
import { nameAhead } from './name.ts'

/** Reads the number of a matter, or several, or takes the one the quoted message is about. */
export function readMatter(arg: MatterArg, cursor: Cursor, draft: Draft): Step {
  if (draft.number !== undefined) return 'next'
  const ahead = cursor.ahead()
  const [village, name] = VILLAGE.exec(ahead.peek(12)) ?? []
  if (village !== undefined) ahead.moveTo(ahead.at + village.length)
  if (NO_NUMBER.test(ahead.peek())) return 'talk'
  ahead.pass(draft.command.looksAt ? LOOK : NOUN)
  // 公开栏 9月
  if (arg.months && periodLength(ahead.peek(12)) > 0) return 'next'
  const first = numberAt(ahead.line.text, ahead.at)
  if (first === null || isScore(ahead, first, draft) || (arg.options && isOption(ahead, first)))
    return takeQuoted(cursor, draft)
  if (!stands(ahead, first, draft)) return isOther(arg, ahead, first, draft) ? takeQuoted(cursor, draft) : 'talk'
  draft.sure ||= first.sure
  draft.number = first.value
  if (name !== undefined) draft.ofVillage = name
  cursor.moveTo(first.end)
  passObject(cursor, draft)
  readMore(cursor, draft, first, !(arg.many || looksUp(draft.command)))
  // One of several numbers must not be picked for a command that takes one; each of them is looked up.
  if (!(arg.many || looksUp(draft.command)) && draft.numbers !== undefined) draft.ask ??= 'which'
  return 'next'
}

/** 质询 #99999999999: what is written as a matter's number and has more figures than any is no text, and no other matter is meant instead. */
const NO_NUMBER = /^(?:#|no[.:]?|第|编号|单号|序号)[\s:#.]*\d{7,}/u

/** 派哨 青山村 80: numbers are a village's own, and its name stands in front where several are spoken of. */
export const VILLAGE = /^(\p{Script=Han}{2,6}[村社])的?\s*(?=[#＃]?\s*\d)/u

/** 催办 任务31, 接单 单号128: what the matter is, in front of its number. */
const NOUN =
  /^(?:这个|这条|这张)?(?:任务|点单|单子|单|公开|质询|签到|民情|预览|编号|单号|序号|号码)\s*[:#]?\s*(?=#?\d)/u
const LOOK =
  /^(?:一?下|一查|询|看|看看|看一下)?\s*(?:(?:任务|点单|单子|公开|质询|签到|民情|编号|单号|序号|号码)\s*:?\s*)?(?=#?\s?\d)/u

/** What the name of a kind beside a number begins with. */
export const KINDS = '这那任点单公质签民'
const KIND_BESIDE = /^(?:这个|那个)?(?:任务|点单|单子?|公开|质询|签到|民情)(?:我|的)?/u

/** Whether a bare number is meant as a matter's: parted from what follows, and not counting it. */
function stands(at: Cursor, number: NumberFound, draft: Draft): boolean {
  if (number.sure) return true
  const { text } = at.line
  const after = text.slice(number.end, number.end + 12)
  // 12号 户口… is no count: 号 closes the number, unless the measure touches it (12号楼).
  const closed = /^号\s/u.test(text.slice(number.end - 1, number.end + 1))
  if (!closed && isCounted(after) && !isSomebody(at.to(number.end).skip())) return false
  if (isBoundary(text, number.end))
    return (
      !/^\s*(?:[的了吗呢得号]|过(?![年节完了]?[\d一二两三四五六七八九十几年])|没有?[\s。.!?~]*$)/u.test(after) ||
      at.line.explicit
    )
  if (LISTED.test(after)) return true
  const digits = /^(?:\d+|\P{L}*\p{Script=Han}*号)$/u.test(text.slice(at.at, number.end))
  const isPlain =
    draft.command.everyday === undefined ||
    isNoDay(number, text) ||
    (takes(draft.command, 'people') && NAMED.test(after))
  // 完成58药已送到
  if (digits && number.value > 9 && argOf(draft.command, 'text')?.report && RESULT.test(after)) return true
  if (digits && isPlain && !/^(?:[的了吗呢得过]|没有?$)/u.test(after)) return true
  return takesSpan(draft.command) && /^(?:[到至]|[一两三四五六七八九十半]个?[天周月])/u.test(after)
}

/** What became of something, right behind a number: 药已送到, 灯换好了. */
const RESULT = /^\p{Script=Han}{1,5}?(?:已|[好完到上掉通妥]了)/u

/** 签到70莫老四 */
const NAMED = /^(?:\p{Script=Han}老[一二三四五六七八九大]|\p{Script=Han}{2,3})(?=[\s,。]|$)/u

/** 派单 2 张三: whom the roster knows is no count, though the name begins with a measure. */
function isSomebody(at: Cursor): boolean {
  const name = at.gap === 'none' ? '' : nameAhead(at)
  return name !== '' && at.line.known.bears(asKept(name))
}

/** 延期两天 under the quoted task, 质询 10月的电费…: the figure belongs to what comes after the number. */
function isOther(arg: MatterArg, at: Cursor, number: NumberFound, draft: Draft): boolean {
  if (arg.said) return true
  if (!isCounted(at.line.text.slice(number.end, number.end + 12))) return false
  return at.line.quotedNumbers.length > 0 && (draft.command.everyday === undefined || takesSpan(draft.command))
}

const takesSpan = (command: Command): boolean => argOf(command, 'date')?.span === true

/** 评单 5 and 评单 5分 are scores when no other number follows. */
function isScore(at: Cursor, number: NumberFound, draft: Draft): boolean {
  if (!isScoreBehind(number, draft)) return false
  const after = at.line.text.slice(number.end, number.end + 12)
  return !/^[\s,、]*(?:\d|[一二三四五两][分星]|很|非常|十分|特别|太|比较|不|满意|一般|还行|五|四|三)/u.test(after)
}

/** 表态 1: nothing follows it that could be chosen instead. */
function isOption(at: Cursor, { sure, value, end }: NumberFound): boolean {
  return !sure && value < 10 && saysNothing(at.to(end).ahead().rest)
}

/** 撤80号哨: the object of a word that people part stands behind the number. */
function passObject(cursor: Cursor, { command }: Draft): void {
  const object = command.splits ? command.says[0]?.at(-1) : undefined
  if (object !== undefined && object !== '单' && cursor.peek(1) === object) cursor.moveTo(cursor.at + 1)
}

/** The numbers that stand in front of a command's word, parted by 、 or 和: 3和7. */
export function numbersBefore(at: Cursor): { values: readonly number[]; end: number; sure: boolean } | null {
  const { text } = at.line
  const first = numberAt(text, at.at)
  if (first === null) return null
  const values = [first.value]
  let { end, sure } = first
  for (;;) {
    // 61号62号: 号 closes a number by itself.
    const closed = text.charAt(end - 1) === '号' ? '' : undefined
    const join = JOIN.exec(text.slice(end, end + 6))?.[0] ?? closed
    const next = join === undefined ? null : numberAt(text, end + join.length)
    if (join === undefined || next === null || !(next.sure || sure === next.sure)) break
    // 32、33 两个都同意
    if (!next.sure && isCounted(text.slice(next.end, next.end + 12))) break
    values.push(next.value)
    end = next.end
    sure &&= next.sure
  }
  return { values, end, sure }
}

/** Where the name of a kind beside a number ends, when `follows` does: #45 任务完成, 任务45完成. */
export function kindEnd(at: Cursor, follows: RegExp): number | null {
  const kind = KIND_BESIDE.exec(at.peek(8))?.[0]
  return kind !== undefined && follows.test(at.peek(16).slice(kind.length)) ? at.at + kind.length : null
}

const AND = '[、和及跟与]|同埋?|还有|以及|加'
const JOIN = new RegExp(`^(?:\\s*(?:,|${AND})\\s*|\\s+)`, 'u')
const LIST = new RegExp(AND, 'u')
/** 12同13: a number joined to the next one. */
const LISTED = new RegExp(`^(?:${AND})\\s*(?:#|\\d|[一二两三四五六七八九十百]+号)`, 'u')
/** 撤单 40 与 38 重复: the other number only says why. */
const COMPARED = /^\s*(?:号单?|单)?\s*(?:是?(?:重复|重了|一样|相同|同一|冲突)|撞|合并)/u

function readMore(cursor: Cursor, draft: Draft, first: NumberFound, sureOnly: boolean): void {
  const { text } = cursor.line
  const numbers = [first.value]
  for (;;) {
    const join = JOIN.exec(cursor.peek(6))
    const next = join === null ? null : numberAt(text, cursor.at + join[0].length)
    const listed = join !== null && LIST.test(join[0])
    if (join === null || next === null || (sureOnly && !next.sure && !listed) || isScoreBehind(next, draft)) break
    // 评单 12 【5】
    if (takes(draft.command, 'rating') && next.value <= 5 && BRACKET.test(text.charAt(cursor.at + join[0].length)))
      break
    const after = text.slice(next.end, next.end + 12)
    if (COMPARED.test(after)) break
    // 完成 12⏎1、换水管: a list of what was done counts its own lines.
    if (join[0].includes('\n') && /^\d{1,2}\s*[、.)]\s*\S/u.test(text.slice(cursor.at + join[0].length))) break
    const isParted = isBoundary(text, next.end) || DONE.test(after) || (listed && /^[都均全]/u.test(after))
    if (!next.sure && (isCounted(after) || !isParted || (first.sure && !listed && after.trim() !== ''))) break
    numbers.push(next.value)
    cursor.moveTo(next.end)
  }
  if (numbers.length > 1) draft.numbers = numbers
}

/** 评单 12 5: the figure behind the number is the score. */
const isScoreBehind = ({ sure, value }: NumberFound, { command }: Draft): boolean =>
  takes(command, 'rating') && !sure && value <= 5

const BRACKET = /[【([《「{〈]/u

/** 完成 12 13都好了: said of all of them. */
const DONE = /^(?:[都也均全]|已经?)\p{Script=Han}{0,3}[好完妥掉成][了啦](?![吗没])/u

function takeQuoted(cursor: Cursor, draft: Draft): Step {
  const [only, second] = quotedFor(draft.command, cursor.line)
  if (only === undefined) return 'next'
  draft.sure = true
  if (second === undefined) {
    draft.number = only
    draft.quoted = true
  } else {
    draft.ask ??= 'which'
  }
  return 'next'
}

/** What is published or told may hold any numbers; the one in front is its own. */
const PUBLISHED = /^\s*(?:公开|通知|预览|撤回(?:通知)?)\s*[#＃]\s*(\d{1,6})/u

/**
 * The numbers a message of the bot is about. A list names one at the start of each line; otherwise the first is the
 * subject and the rest are mentioned along the way.
 */
export function numbersIn(quote: string): number[] {
  const published = PUBLISHED.exec(quote)?.[1]
  if (published !== undefined) return [Number(published)]
  const listed = [...quote.matchAll(/^[\s·•\d.、-]*[#＃]\s*(\d{1,6})/gmu)].map((hit) => Number(hit[1]))
  const all = [...quote.matchAll(/[#＃]\s*(\d{1,6})/gu)].map((hit) => Number(hit[1]))
  const subjects = listed.length > 1 ? listed : all.slice(0, 1)
  return [...new Set(subjects)]
}

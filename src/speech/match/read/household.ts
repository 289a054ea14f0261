import { saysNothing } from '../../../language/edges.ts'
import { isPersonName, isVillageName, nameRun } from '../../../language/names.ts'
import { chineseNumber } from '../../../language/numerals.ts'
import { asKept } from '../../../language/rare-names.ts'
import type { HouseholdArg } from '../../args/types.ts'
import { takes } from '../arg-of.ts'
import type { Draft, Step } from '../draft.ts'
import { type Cursor, isBoundary } from '../line.ts'
import { dateAt, dayInDigits } from './date.ts'
import { markBehind } from './name.ts'

const LABEL =
  /^(?:户主|(?:联系|五保|低保|监测|脱贫|贫困|困难|特困|帮扶)户|[独孤留][居寡守]老人|走访(?=[\s@]|\p{Script=Han}{2,4}\s))[:\s]*|^\p{Script=Han}{1,3}屯\s?(?=\p{Script=Han}{2,4}(?:家|户)?[\s,:])/u
const CODE =
  /^(?:户号|编号)?[:\s]*(?![至到])((?:\p{Script=Han}{1,3})?[a-z]{0,4}-?\d{1,6}(?:[-—–]\d{1,5}){0,2})(?![\d:.%/])/u
const SUFFIX =
  /^\s?(?:一家|两公婆|两口子|老两口|夫妇|夫妻)(?=[\s,:]|$)|^(?:[两三四五]\s?)?(?:家里|家中|家|户|屋头|屋里|屋企|屋)(?![的户口顶])/u
const WORD = /^\p{Script=Han}{2,5}/u

const JOIN = /^(?:[和跟与及]|同埋?|还有|以及)\s*/u

/** Reads the head or the code of a household, or several parted by 、 or 和. */
export function readHousehold(arg: HouseholdArg, cursor: Cursor, draft: Draft): Step {
  if (draft.household !== undefined) return namesAnother(cursor.ahead(), draft) ? 'talk' : 'next'
  const households: string[] = []
  for (;;) {
    const ahead = cursor.ahead()
    ahead.at = ahead.passed(LABEL)
    const join = households.length > 0 ? JOIN.exec(ahead.peek(3)) : null
    const next = join !== null || /^\s*[、,]/u.test(cursor.peek(3)) || follows(ahead, households.at(-1) ?? '')
    if (households.length > 0 && !next) break
    if (join !== null) ahead.moveTo(ahead.at + join[0].length)
    const found = householdAt(ahead, ahead.gap === 'none', takes(draft.command, 'person'))
    if (found === null) break
    households.push(found.typed)
    if (found.head !== undefined) draft.head = found.head
    cursor.moveTo(found.end)
    if (!arg.many) break
  }
  const [first] = households
  // Nothing but the word, said to the bot alone: it is asked for, not taken for talk.
  if (first === undefined) return cursor.line.isToBot && saysNothing(cursor.ahead().rest) ? 'next' : 'talk'
  draft.household = first
  if (households.length > 1) draft.households = households
  return 'next'
}

/** 陆大勇昨天去走访蓝阿婆了: who is named in front went there. */
function namesAnother(at: Cursor, { household: before = '', command }: Draft): boolean {
  const { text } = at.line
  const ends = (after: number) => isBoundary(text, after) || /^[了家]/u.test(text.slice(after))
  return !/\d/u.test(before) && !takes(command, 'person') && nameRun(text, at.at, ends) > 0
}

/** Only spaces part them: another code behind a code (01-01 01-02), another name that a day follows (蓝福生 莫五妹 昨天). */
function follows(at: Cursor, before: string): boolean {
  if (!/\d/u.test(before)) return isCodeNotDay(at) || standBeforeDate(at)
  return /^[a-z]{0,4}-?\d{2,4}(?:-\d{2})?(?=[\s,]|$)/u.test(at.peek(12)) && shape(at.peek(12)) === shape(before)
}

/** 01-01 behind a name is its code where a day of its own follows, or no calendar has it; else it is that day. */
function isCodeNotDay(at: Cursor): boolean {
  const [code] = /^\d{2}-\d{2}(?![\d-])/u.exec(at.peek(6)) ?? []
  if (code === undefined) return false
  return dayInDigits(at) === null || isDated(at.to(at.at + code.length).skip())
}

/** 走访 覃大爷 黄阿公 昨天 都好: a name with only names between it and the date, or what is said of them all. */
function standBeforeDate(at: Cursor): boolean {
  let next = at
  for (let names = 0; names < MOST; names++) {
    const found = next.gap === 'space' ? nameAt(next, true) : null
    if (found === null) return false
    next = next.to(found.end).skip()
    if (isDated(next) || OF_ALL.test(next.peek(3))) return true
  }
  return false
}

/** Nobody visits more households at once. */
const MOST = 12

const OF_ALL = /^(?:都|均|全部?|各|[两三四几]户|[两三四几]家)/u

const isDated = (at: Cursor): boolean => dateAt(at, 'past') !== null

/** GQ-05 is to GQ-06 as a00 to a00. */
function shape(code: string): string {
  const [plain = ''] = /^[\p{L}\d-]+/u.exec(code.toLowerCase()) ?? []
  return plain.replace(/\d/gu, '0')
}

const CODES = /^\d{2}-\d{2,3}(?:\s?[、,和\s]\s?\d{2}-\d{2,3})*(?=\p{Script=Han}|\s)/u

/** The households in front of a command's word, and where they end. */
interface FoundBefore {
  readonly all: readonly string[]
  readonly end: number
  /** Said as a home: 莫老四家. */
  readonly isHome?: boolean
  readonly head?: string
}

/** 02-03走访, 01-01、01-02已告知, 韦家富屋报事: the households in front of a command's word; `opens` says whether that begins. */
export function householdBefore(at: Cursor, opens: (at: number) => boolean): FoundBefore | null {
  const { text } = at.line
  const codes = CODES.exec(at.peek())?.[0]
  if (codes !== undefined) {
    const end = at.at + codes.length
    const all = at.typed(end).match(/[\d-]{5,6}/gu) ?? [codes]
    const beside = headBeside(at, end)
    return all.length === 1 && opens(at.to(beside.end).passed(/^\s/u)) ? { all, ...beside } : { all, end }
  }
  // NL017走访
  const lettered = /^[a-z]/u.test(at.peek(1)) ? codeAt(at) : null
  if (lettered !== null) return { all: [lettered.typed], end: lettered.end }
  const end = nameRun(text, at.at, (after) => opens(wordAt(at, after)))
  if (end < 0) return null
  const word = wordAt(at, end)
  return { all: [at.typed(end)], end: word, isHome: /[家屋户]/u.test(text.slice(end, word)) }
}

/** 莫老四家走访: where the command's word begins behind a name. */
const wordAt = (at: Cursor, end: number): number => at.to(end).passed(/^(?:家里|家中|屋头|屋企|[家户屋])?\s?/u)

interface FoundHousehold {
  readonly typed: string
  readonly end: number
  /** The head's name, said beside the code. */
  readonly head?: string
}

/** `beside`: who is named beside the code is somebody else (户代表 01-02 蓝小妹), and not its head. */
function householdAt(at: Cursor, glued: boolean, beside = false): FoundHousehold | null {
  const mention = at.mention()
  if (mention !== null) return isDated(at.to(mention.end).skip()) ? { typed: mention.name, end: mention.end } : null
  const code = codeAt(at)
  if (code !== null) return beside ? code : { ...code, ...headBeside(at, code.end) }
  const name = nameAt(at, glued)
  return name && (bracketedCode(at, name.end) ?? name)
}

/** 01-01蓝阿婆 昨天, 01-01（蓝阿婆）昨天, 01-01 蓝阿婆 昨天: the head's name beside the code that already says it. */
function headBeside(at: Cursor, end: number): { readonly end: number; readonly head?: string } {
  const { text } = at.line
  const [said, inside, apart] = BESIDE.exec(text.slice(end, end + 12)) ?? []
  const name = inside ?? apart ?? ''
  if (said !== undefined && (inside !== undefined || isPersonName(name) || isVillageName(name)))
    return { end: end + said.length, head: name }
  const after = nameRun(text, end, (next) => isBoundary(text, next))
  return after < 0 ? { end } : { end: after, head: text.slice(end, after) }
}

/** In brackets, or a word of its own; who came along is no head (01-01 韦志强陪同). */
const BESIDE =
  /^\s?[(]\s*(\p{Script=Han}{2,4})\s*[)]|^\s(\p{Script=Han}{2,4})(?:家里?)?(?=[\s,:]|$)(?!\s?(?:陪|带|一[起同]|同[去行]))/u

/** 蓝阿婆（01-01）昨天: the code says it more exactly than the name. */
function bracketedCode(at: Cursor, end: number): FoundHousehold | null {
  const { text } = at.line
  const [all, open = '', code = ''] =
    /^(\s?[(]\s*)([a-z]{0,4}\d{0,4}-?\d{2,6})\s*[)]/u.exec(text.slice(end, end + 20)) ?? []
  if (all === undefined) return null
  const inside = at.to(end + open.length)
  // 蓝阿婆（11-20）送药 may be a day.
  if (dayInDigits(inside) !== null && !isDated(at.to(end + all.length).skip())) return null
  const typed = inside.typed(end + open.length + code.length).normalize('NFKC')
  return { typed, end: end + all.length, head: text.slice(at.at, end) }
}

/** NL017, 那良03-12, 户号0305, 017: at least three digits or a hyphen, since 走访 12 户 counts. */
function codeAt(at: Cursor): FoundHousehold | null {
  const spoken = SPOKEN.exec(at.peek(10))
  if (spoken !== null) return { typed: inDigits(spoken), end: at.at + spoken[0].length }
  const [said = '', code = ''] = CODE.exec(at.peek()) ?? []
  const isHyphened = /[-—–]/u.test(code)
  if (!(isHyphened || /(?:\d\D*){3}|[a-z]|\p{Script=Han}0/u.test(code)) || /^20\d{2}-\d/u.test(code)) return null
  const end = at.at + said.length
  // 1-1 may be a day; before a day of its own it is a household.
  if (/^\d{1,2}-\d{1,2}$/u.test(code) && code.length < 5 && !isDated(at.to(end).skip())) return null
  // 走访 12 户 counts; 走访 01-04 家中无人 does not.
  const after = at.line.text.slice(end, end + 3)
  // 01-05户 is one; 10-12户 counts.
  const isOne = /^0\d-|^\d{2}-0/u.test(code) && /^[户家](?!代|主|里|中)/u.test(after)
  if (!isOne && /^[户家元个人次年月日斤块]/u.test(isHyphened ? after : after.trimStart())) return null
  return {
    typed: at
      .to(end - code.length)
      .typed(end)
      .normalize('NFKC'),
    end: isOne ? end + 1 : end,
  }
}

/** 零一杠零四: a code as voice input writes it. */
const SPOKEN = /^([〇零一二三四五六七八九]{2})[杠横]([〇零一二三四五六七八九]{2,3})/u

const inDigits = ([, one = '', other = '']: RegExpExecArray): string =>
  [one, other].map((digits) => [...digits].map((digit) => chineseNumber(digit)).join('')).join('-')

function nameAt(at: Cursor, glued: boolean): FoundHousehold | null {
  const { text } = at.line
  const follows = (after: number): boolean => {
    const next = at.to(after)
    next.pass(SUFFIX)
    if (isBoundary(text, next.at)) return text.charAt(next.at) !== '?'
    // 走访覃大爷他讲孙子想爸妈了: voice input writes no stops.
    if (/^(?:[至到]|红白事|急难|矛盾|情绪|[他她佢](?![们家的屋]))/u.test(next.peek(3)) || isDated(next)) return true
    return next.pass(JOIN) !== '' && householdAt(next, true) !== null
  }
  const run = nameRun(text, at.at, follows)
  const end = run < 0 && !glued ? unusual(at) : run
  if (end < 0) return null
  const mark = markBehind(at.line, at.at, end)
  if (mark !== '') return { typed: asKept(at.typed(end + mark.length)), end: end + mark.length }
  const behind = at.to(end)
  behind.pass(SUFFIX)
  return { typed: at.typed(end), end: behind.at }
}

const NOT_HOUSEHOLDS =
  /^(?:红白事|急难|矛盾|情绪|亲戚|朋友|群众|老人|农户|村民|情况|记录|工作|任务|名单|进度|完成|已经|全部|所有|一下|一遍|的|了|今天|昨天|明天|完|结束|辛苦|表格|台账|登记|照片|帮扶|干部|领导|邻居|同学|什么|怎么)/u

/** A household whose family name we do not know stands alone before a date. */
function unusual(at: Cursor): number {
  const word = WORD.exec(at.peek(5))?.[0] ?? ''
  const bare = word.replace(/(?:家里|家中|家|户)$/u, '')
  const next = at.to(at.at + word.length).skip()
  const isApart = bare.length > 1 && !NOT_HOUSEHOLDS.test(bare) && next.gap !== 'none'
  return isApart && isDated(next) ? at.at + bare.length : -1
}

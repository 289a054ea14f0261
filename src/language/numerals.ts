/** Numbers as people write them, read from folded text (full width, keycaps and № are digits and `no` by then). */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }

/** A Chinese numeral below ten thousand: 十二, 二十三, 一百零八, 廿三, or digit by digit: 一〇八. Null when it is none. */
export function chineseNumber(text: string): number | null {
  const expanded = text.replace('廿', '二十').replace('卅', '三十')
  if (expanded === '') return null
  if (![...expanded].some((character) => character in UNITS)) return digitByDigit(expanded)
  let total = 0
  let digit: number | null = null
  let last = 10000
  for (const character of expanded) {
    const unit = UNITS[character]
    if (unit === undefined) {
      const value = DIGITS[character]
      if (value === undefined || (digit !== null && digit !== 0)) return null
      digit = value
    } else {
      if (unit >= last) return null
      total += (digit ?? (unit === 10 && total === 0 ? 1 : 0)) * unit
      if (digit === null && !(unit === 10 && total === 10)) return null
      digit = null
      last = unit
    }
  }
  // 一百二 is 120, 一百零二 is 102.
  const spoken = digit !== null && last >= 100 && last < 10000 && !/[零〇]/u.test(expanded)
  return total + (digit ?? 0) * (spoken ? last / 10 : 1)
}

function digitByDigit(text: string): number | null {
  let value = 0
  for (const character of text) {
    const digit = DIGITS[character]
    if (digit === undefined) return null
    value = value * 10 + digit
  }
  return text.length <= 6 ? value : null
}

/** The number of a matter found in folded text. */
export interface NumberFound {
  readonly value: number
  readonly end: number
  /** Written so that it can only be a matter's number: `#12`, `12号单`, `【12】`. A bare 12 or 12号 may be a count or a day. */
  readonly sure: boolean
}

const N = '(\\d{1,6}|[零〇一二两三四五六七八九十百廿卅壹贰叁肆伍陆柒捌玖拾佰]{1,8})'
const SURE: readonly RegExp[] = [
  new RegExp(`#\\s*#?\\s*${N}(?![./-]?\\d)(?:\\s*号?单(?![元位独价身双数])|号)?`, 'uy'),
  new RegExp(`(?:no[.:]?|编号|单号|序号)\\s*[:#.]?\\s*${N}(?![./-]?\\d)(?:号单|号)?`, 'uy'),
  new RegExp(`第\\s*${N}\\s*(?:号单(?![元位独价身双数])|[号单件](?![线楼院门桌栋机车床病]))`, 'uy'),
  new RegExp(`${N}\\s*号(?:单(?![元位独价身双数])|任务)`, 'uy'),
  /(\d{1,6})\s*#(?!\d|[号楼栋线院门桌])/uy,
  new RegExp(`[【(\\[《「{〈]\\s*#?${N}(?:号单|号)?\\s*[】)\\]》」}〉]`, 'uy'),
]
/** What a number may begin with. */
const STARTS = new Set('#n编单序第【([《「{〈0123456789零〇一二两三四五六七八九十百廿卅壹贰叁肆伍陆柒捌玖拾佰')
const BARE = new RegExp(`${N}(号|单(?=\\s*[。.!~]*$))?`, 'uy')

/** Reads the number that begins at `at`, if one does. */
export function numberAt(text: string, at: number): NumberFound | null {
  if (!STARTS.has(text.charAt(at))) return null
  for (const pattern of SURE) {
    pattern.lastIndex = at
    const hit = pattern.exec(text)
    if (hit !== null) return found(hit, true)
  }
  BARE.lastIndex = at
  const hit = BARE.exec(text)
  return hit === null || /^\d{5}/u.test(hit[0]) || goesOn(hit, text.slice(at + hit[0].length, at + hit[0].length + 4))
    ? null
    : found(hit, false)
}

/** 3.5, 12/1, 50%, 8:30, 2026年, 一下: the figure is part of something longer. 46：8600元 is a number and what is told of it. */
function goesOn(hit: RegExpExecArray, after: string): boolean {
  // 61号62号
  if (hit[2] !== undefined) return /^\d(?!\d{0,2}号)/u.test(after)
  if (hit[1] === '一' && /^[下些直定样起共旦边切般律向概]/u.test(after)) return true
  // 2026年度
  if (/^(?:19|20)\d\d$/u.test(hit[1] ?? '') && after.startsWith('年')) return true
  return /^(?:[./%-]?\d|%)/u.test(after) || (/^:[0-5]?\d(?!\d)/u.test(after) && Number(hit[1]) <= 24)
}

function found(hit: RegExpExecArray, sure: boolean): NumberFound | null {
  const digits = hit.slice(1).find((group) => group !== undefined && group !== '号' && group !== '单')
  if (digits === undefined) return null
  const value = /^\d/u.test(digits) ? Number(digits) : chineseNumber(digits)
  return value === null || value === 0 ? null : { value, end: hit.index + hit[0].length, sure }
}

/** 128号 is no day of a month, so it is the number of a matter. */
export function isNoDay({ value, end }: NumberFound, text: string): boolean {
  return value > 31 && text.charAt(end - 1) === '号'
}

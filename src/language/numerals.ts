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
  new RegExp(`#\\s*#?\\s*${N}(?![.:/-]?\\d)(?:\\s*号?单(?![元位独价身双数])|号)?`, 'uy'),
  new RegExp(`(?:no[.:]?|编号|单号|序号)\\s*[:#.]?\\s*${N}(?![.:/-]?\\d)(?:号单|号)?`, 'uy'),
  new RegExp(`第\\s*${N}\\s*(?:号单(?![元位独价身双数])|[号单件](?![线楼院门桌栋机车床病]))`, 'uy'),
  new RegExp(`${N}\\s*号(?:单(?![元位独价身双数])|任务)`, 'uy'),
  /(\d{1,6})\s*#(?!\d|[号楼栋线院门桌])/uy,
  new RegExp(
    `【\\s*#?${N}(?:号单|号)?\\s*】|\\(\\s*#?${N}(?:号单|号)?\\s*\\)|\\[\\s*#?${N}(?:号单|号)?\\s*\\]|《\\s*#?${N}\\s*》`,
    'uy',
  ),
]
const BARE = new RegExp(`${N}(号)?`, 'uy')

/** Reads the number that begins at `at`, if one does. */
export function numberAt(text: string, at: number): NumberFound | null {
  for (const pattern of SURE) {
    pattern.lastIndex = at
    const hit = pattern.exec(text)
    if (hit !== null) return found(hit, true)
  }
  BARE.lastIndex = at
  const hit = BARE.exec(text)
  return hit === null ||
    /^\d{5}/u.test(hit[0]) ||
    /^[.:/%-]?\d|^%/u.test(text.slice(at + hit[0].length, at + hit[0].length + 2))
    ? null
    : found(hit, false)
}

function found(hit: RegExpExecArray, sure: boolean): NumberFound | null {
  const digits = hit.slice(1).find((group) => group !== undefined && group !== '号')
  if (digits === undefined) return null
  const value = /^\d/u.test(digits) ? Number(digits) : chineseNumber(digits)
  return value === null || value === 0 ? null : { value, end: hit.index + hit[0].length, sure }
}

/** What may follow a count: 12 户, 3 个, 5 块. A number before one of these is no matter's number. */
const MEASURE =
  /^\s*(?:[个户斤块元角毛分月年天日点时秒人名位家件次套箱条张只头台辆亩米里吨公份包瓶本页层楼栋幢座岁周期级度倍遍回趟批组队双对把根颗棵节场桌间届线路条项笔万千百亿多几来半余级折段口步代桶车杯碗盒袋片粒股排班圈道篇章册刻厘克升寸尺丈平票手处句声字拨种样类股成副支枝架艘匹列栋]|小时|分钟|星期|礼拜|公里|平方|号楼|号线|号院|号门|号房|号桌|号机)/u
/** A clause that only begins like a measure: 人在路上, 家里有事, 车坏了. */
const CLAUSE =
  /^\s*(?:人[在没不已来都也还手多]|名[字单额]|手[机头痛上脚续]|户[口籍主]|件[没还不]|批[准复示]|对不|张贴|条子|组[长织里]|队长|班主|节[约日]|线[路上下]|路[费面]|步行|代[办交]|桶装|袋子|片区|道[路歉]|声音|字[迹写没]|样子|类别|副[主书]|支[书部付出]|架子|口头|桌[子椅]|场地|根[本据]|期间|票据|平时|首先|把[^握]|升学|成[功员为本立绩]|处理|种[了子树]|样样|类似|句号|家[里中人有]|头[痛疼晕]|天[黑气太冷热]|车[坏子没]|路[断上滑太不]|口[罩粮]|本[人来周月村]|对方|把[^握]|来[不人个帮]|里面|多谢|排队|台风|点[了不]|水|周[一二三四五六日末]|月底|公[司公路示告布开款章平正证]|平安|半路|半夜|条件|米[饭面]|楼[上下]|张[^、，\s]{1,2}[说去在没]|班车|回[不家来]|队里|路上|日后|几[家户个]人?都|年[底初度]|时[间候]|个别|[人户]均|项目|人[员数]|分[红配摊期批别]|次[年日]|家庭|台[账帐]|对[比照账]|款[项待]|场所|包[括含工干装]|本[次级金届季]|处罚|拨[款付]|股[份东]|成本|支付|列[入支明]|日常|笔误|亩[数产]|级别)/u

/** Whether what follows a number makes it a count, an hour, a day or a sum. */
export function isCounted(after: string): boolean {
  return MEASURE.test(after) && !CLAUSE.test(after)
}

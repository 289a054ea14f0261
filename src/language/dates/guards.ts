import { isDigit, isHanNumber } from './numeral.ts'

/**
 * What looks like a date and is none. A guard sees the whole folded text, the half-open range of the would-be date and
 * the `floor` up to which the text has already been read as a date.
 * True means: something else, leave it alone.
 */
export type Guard = (text: string, start: number, end: number, floor: number) => boolean

const NUMBERED =
  /^(?:[单楼屋房院户机地线门桥车塘坝井店铺库令码馆厂台桌位宅柜仓床桩选球泵闸岗棚田沟渠渡口洞矿垌坡栋幢室座站村屯组队]|文件|议题|提案|电池|电线杆|电杆|杆|水[井泵闸表]|电表|表箱|箱变|公馆|人员|候选|病[人房]|柴油|汽油|变压器|摄像头|卫生室|检查井|集装箱|垃圾|家庭|大院|公路)/
const ADDRESS = /[路街巷弄栋幢楼室道#]|编号|户号|单号|门牌|座位|尾号|车牌|房号|工号|学号|No|NO|no|№|第/

/** 12号单, 一号楼, 长安路12号, 编号5号. */
export const isNumberedThing: Guard = (text, start, end) =>
  (text.charAt(end - 1) === '号' && NUMBERED.test(text.slice(end, end + 3))) ||
  (/[0-9零〇一二两三四五六七八九十廿卅]/.test(text.charAt(start)) &&
    /^[\d零〇一二三四五六七八九十廿卅 ]+[号日]/.test(text.slice(start, end)) &&
    ((ADDRESS.test(lastWord(text, start)) && !isDueBehindHouse(text, start, end)) ||
      DOCUMENT.test(text.slice(Math.max(0, start - 6), start)) ||
      (HOUSE.test(text.charAt(start - 1)) && !DATED.test(text.slice(end, end + 3)))))

/** 1号楼8号前粉刷好: what stands before the house number is the house. */
const isDueBehindHouse = (text: string, start: number, end: number): boolean =>
  /[栋幢楼]/.test(text.charAt(start - 1)) && /^(?:前(?![面门排边台院])|之前|以前)/.test(text.slice(end, end + 2))

/** 桂基领发〔2021〕2号 */
const DOCUMENT = /[([]\d{4}[)\]]$/
// 那良屯12号 is a house; 二组28号前 a date for that group.
const HOUSE = /[屯村组队寨坡]/
const DATED = /^ ?(?:前|之前|以前|上午|下午|中午|早|晚|截|到|至|开|去|交|[（(])/

const lastWord = (text: string, start: number): string => {
  const before = text.slice(Math.max(0, start - 2), start)
  return before.length === 2 && !/编号|户号|单号|门牌|座位|尾号|车牌|房号|工号|学号|No|NO|no/.test(before)
    ? before.charAt(1)
    : before
}

const UNITS =
  /^ ?(?:公里|千米|公斤|千克|毫|厘|平方|平米|立方|个|米|元|块|毛|亩|斤|吨|克|两(?!天)|升|度|倍|折|分|成|万|亿|千|百|%|℃|°|岁|人|只|头|户|寸|尺|平|方|小时|分钟|天|年|月|周|级|伏|瓦|版|[a-zA-Z]|吋|匹|件|条|名|位|组|队|层|楼|单|栋|班|次|年级|的(?!时候|会)|以上|以下|比例|兑|稀释|[杯碗瓶袋]|声道|英寸|点(?!半|\d))/
const MEASURED = /(?:[高宽长重价糖压率比温约近共均版本V¥$￥第深厚超达值分数编进度V]|涨到|降到|跌到|升到|增到|[vV])$/
const GLUED = /[0-9A-Za-z_#]$|[0-9A-Za-z][.\-/:]$|[-._]$/

/** 3.5亩, 1/3的村民, 1-6年级, WO20261201-03, 那良03-12: digits that measure, divide or number something. */
export const isOtherNumber: Guard = (text, start, end, floor) => {
  const before = text.slice(Math.max(0, floor === start ? start : start - 3), start)
  if (GLUED.test(before) || /^[0-9A-Za-z_]|^[./:]\d/.test(text.slice(end, end + 2))) return true
  const said = text.slice(start, end)
  const unit = /[日号]$/.test(said)
  const rest = text.slice(end, end + 3)
  if (!unit && (UNITS.test(rest) || MEASURED.test(before))) return true
  if (unit && NUMBERED.test(rest)) return true
  if (/^\d{8}/.test(said) && /(?:[号话证码机]|[Qq]{2}):? ?$/.test(before)) return true
  return !unit && !/^\d{4}|\..*\./.test(said) && floor !== start && isLooseNumber(text, start, end)
}

const LEADS = /[至到前止于在是为期定自从改间限日号]/
const FOLLOWS = /[前之以后截上中下早晚凌傍起开始日号至到交去完报来走召集周星礼左当(]/

/**
 * 12.1, 12/1 and 12-1 are dates where they stand alone or words lead up to them or on from them; glued into a sentence
 * they are amounts, fractions and numbers. 1-5 and 1/3 need such a word in any sentence.
 */
function isLooseNumber(text: string, start: number, end: number): boolean {
  const said = text.slice(start, end)
  const [before, after] = [text.charAt(start - 1), text.charAt(end)]
  if (FOLLOWS.test(after) || LEADS.test(before) || after === '-' || after === '~') return false
  const glued = HAN.test(before) || (HAN.test(after) && said.includes('-'))
  const [first = 0, second = 0] = said.split(/[-./]/).map(Number)
  const small = !said.includes('.') && first < second && second <= 12 && text.trim() !== said
  return glued || small
}

const HAN = /[\u4e00-\u9fff]/

const AFTER_MONTH =
  /^(?:$|[\s\p{P}\p{S}]|[份前之以内底初中末的去要再开起后左就交完做办来回到至给发拿收把我你他能必每])/u
const AFTER_DIGIT_MONTH = /^(?:[大龄子嫂街菊花饼亮经]|份工)/
/** 11月台账, 一月份工资条: what is made every month goes by its name. */
const MONTHLY_PAPER =
  /^的?(?:台账|报表|月报|工资|收支|账|数据|总结|简报|补贴|补助|低保|医保|电费|水费|考勤|值班表|排班)/

/** 九月菊, 三月街: a month in words needs to stand alone; one in digits hardly misleads. */
export const isMonthWord: Guard = (text, start, end) => {
  const rest = text.slice(end, end + 2)
  if (MONTHLY_PAPER.test(text.slice(end, end + 4))) return true
  return isHanNumber(text.charAt(start)) && text.charAt(end - 1) !== '份'
    ? !AFTER_MONTH.test(rest)
    : AFTER_DIGIT_MONTH.test(rest)
}

/** A quarter or a year names accounts as often as a time; it needs to stand alone or be followed by 前, 内 … */
export const isLooseSpan: Guard = (text, start, end) =>
  /^[第一二三四首\d零〇]/.test(text.charAt(start)) &&
  !/^(?:$|[\s\p{P}]|前|之前|以前|内|后)/u.test(text.slice(end, end + 2))

const NOT_BARE =
  /[个零〇一二两三四五六七八九十半几多每正腊冬岁坐满生0-9整新全往历当常青少老中成童学周百丰千万同跨近逢隔拜]/

const EVERYMAN = new Set(['张三', '李四', '王五', '赵六', '钱七', '孙八', '周九', '吴十'])

/** 个月内, 青年中: the bare 月底 and 年内 begin within another word; 张三月底前 does not. */
export const isWithinWord: Guard = (text, start) =>
  /[月年季上中下]/.test(text.charAt(start)) &&
  NOT_BARE.test(text.charAt(start - 1) || '。') &&
  !EVERYMAN.has(text.slice(Math.max(0, start - 2), start))

/** What must not stand directly before a number that begins a date. */
export const isInsideNumber = (text: string, start: number, floor: number): boolean => {
  const unit = text.charAt(start)
  if (start <= floor || (!isDigit(unit) && !isHanNumber(unit))) return false
  const before = text.charAt(start - 1)
  if (isDigit(unit) ? isDigit(before) || before === '_' : isHanNumber(before)) return true
  return before === '第' || EVERYMAN.has(before + unit)
}

const GREETED = /^(?:好|安|快乐|愉快|茶|饭|餐|班)/
const WHOLE = /[一整半天每个两几]$/

/** 早上好, 一晚上, 天天晚上: a part of the day that names no time. */
export const isGreeting = (text: string, start: number, end: number): boolean =>
  GREETED.test(text.slice(end, end + 2)) || WHOLE.test(text.slice(Math.max(0, start - 1), start))

/** 春节快乐, 1965年3月出生, 后天性: no date to act on, whatever it was read as. */
export const isWishOrBirth = (text: string, end: number): boolean =>
  (text.charAt(end - 1) === '日' &&
    /^(?:[历报刊语军]|记[本者账]|本[人兵军国语鬼货车的])/.test(text.slice(end, end + 2))) ||
  /^(?:出生|生人|生的|快乐|愉快|安康|吉祥)/.test(text.slice(end, end + 2)) ||
  (/^[性]|^(?:形成|培养)/.test(text.slice(end, end + 2)) && text.slice(end - 2, end) === '后天')

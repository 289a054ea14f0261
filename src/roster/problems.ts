import type { Sheet } from './sheets.ts'

/** A cell, as people find it. */
export interface Place {
  readonly sheet: string
  /** The row as Excel numbers it. */
  readonly row: number
  /** The header of the column. */
  readonly column: string
}

/** Something in the roster that has to be mended before anything is imported. */
export interface Problem extends Place {
  /** What the sheet is called. */
  readonly title: string
  /** One of `PROBLEMS`, or what a list of a mechanism calls it. */
  readonly code: string
  readonly reason: string
  readonly fix: string
}

/** What may be wrong: the reason, and what to do about it. */
export const PROBLEMS = {
  noHeader: (columns: string) => ['没有找到表头', `第一行请写：${columns}`],
  noColumn: (column: string) => [`缺少“${column}”这一列`, `请在表头加上“${column}”`],
  noRows: () => ['这张表是空的', '至少写上村党组织一行'],
  blank: (column: string) => [`没有填${column}`, `请填上${column}；不要的话把整行删掉`],
  date: (shown: string) => [`Excel 把它变成了日期，原来大概是 ${shown}`, '请先把这一列设为“文本”格式，再重新填写'],
  shortened: (shown: string) => [
    `“${shown}”是 Excel 缩写的数字，后面几位已经丢了`,
    '请先把这一列设为“文本”格式，再重新填写完整的号码',
  ],
  formula: () => ['公式没有算出结果', '请用 Excel 打开并保存一次，或直接填写内容'],
  error: () => ['单元格里是错误值', '请改成正确的内容'],
  badName: (name: string) => [`“${name}”不像姓名`, '姓名不超过 30 个字，不能含 @'],
  twoPeople: (names: string) => [`“${names}”像是几个人`, '一行写一个人；其实是一个人的，请去掉中间的空格或标点'],
  moreThanName: (name: string) => [`“${name}”除了姓名还写了别的`, '这一栏只写姓名；角色和去世写在“人员”表的“角色”一栏'],
  unknownKind: (kind: string, near: string, all: string) => [`没有“${kind}”这种类型`, `${perhaps(near)}可填：${all}`],
  sameOrg: (name: string, row: number) => [`“${name}”和第 ${row} 行重名`, '请给其中一个改名，例如加上村名'],
  unknownParent: (name: string, near: string) => [`没有“${name}”这个组织`, `${perhaps(near)}上级也要写在“组织”表里`],
  cycle: (path: string) => [`上下级绕成了圈：${path}`, '请改正其中一个的上级；最上面的组织不填上级'],
  unknownOrg: (name: string, near: string) => [
    `没有“${name}”这个组织`,
    `${perhaps(near)}请照“组织”表里的名称填写，或先把它写进去`,
  ],
  unknownRole: (role: string, near: string, all: string) => [
    `没有“${role}”这种角色`,
    `${perhaps(near)}可填：${all}；几种用“;”隔开`,
  ],
  samePerson: (name: string, row: number) => [
    `“${name}”和第 ${row} 行是同一组织里的同名人`,
    '同一个人请删去一行，几种角色写在一格用“;”隔开；是两个人请在姓名后加字区别，例如 张伟（大）',
  ],
  badPhone: (phone: string) => [`“${phone}”不是电话号码`, '手机 11 位，座机请带区号；没有就留空'],
  badNumber: (number: string) => [`“${number}”不能作户号`, '请用数字、字母和短横，不超过 20 个字，例如 01-01'],
  sameHousehold: (number: string, row: number) => [
    `户号“${number}”和第 ${row} 行重复`,
    '同一个村里每户的户号只能用一次',
  ],
  badMembers: (members: string) => [`“${members}”不是人数`, '请写数字，例如 4；不知道就留空'],
  badAddress: (longest: number) => [`地址超过 ${longest} 个字`, '请只写门牌或屯里的位置，例如 那良屯 12 号'],
  unknownLiaison: (name: string, near: string) => [
    `“人员”表里没有“${name}”`,
    `${perhaps(near)}请先把联系人写进“人员”表`,
  ],
  twoLiaisons: (name: string, choices: string) => [`有几个人叫“${name}”`, `请写明是哪一个：${choices}`],
  unknownHousehold: (number: string, near: string) => [
    `“户”表里没有户号“${number}”`,
    `${perhaps(near)}请照“户”表里的户号填写`,
  ],
  twoHouseholds: (number: string, choices: string) => [`几个村都有户号“${number}”`, `请写明是哪一个：${choices}`],
  unknownDelegate: (name: string, near: string) => [
    `“人员”表里没有“${name}”`,
    `${perhaps(near)}请先把户代表写进“人员”表；不填就是户主`,
  ],
  delegateOutside: (name: string) => [`“${name}”不是这个村的人`, '户代表请写本村的人；不填就是户主'],
  sameDelegate: (name: string, row: number) => [
    `“${name}”已经是第 ${row} 行那一户的户代表`,
    '一人只代表一户，请换一个',
  ],
  sameLiaison: (row: number) => [`和第 ${row} 行是同一个联系人和同一户`, '请删去一行'],
  badItem: (title: string) => [`“${title}”不能作事项`, '请用两个以上的字写明公开什么，不超过 20 个字'],
  sameItem: (title: string, row: number) => [`“${title}”和第 ${row} 行重复`, '同一个村里一个事项只写一行'],
  unknownCategory: (category: string, all: string) => [`没有“${category}”这一类`, `可填：${all}`],
  badRhythm: (rhythm: string) => [`“${rhythm}”不是周期`, '可填：每月、每季度、每半年、每年，或 事后 10 天内'],
  badDay: (day: string) => [
    `“${day}”不是公开的日子`,
    '每月、每季度、每半年写 10日 或 月底；每年写 1月31日；事后几天内的不填',
  ],
  unknownOwner: (name: string, near: string) => [
    `“人员”表里没有“${name}”`,
    `${perhaps(near)}请先把责任人写进“人员”表；不填就是书记`,
  ],
  ownerOutside: (name: string) => [`“${name}”不是哪个村的人`, '请写村里的责任人；不填就是书记'],
  tooMany: (most: number, fix: string) => [`超过 ${most} 项了`, fix],
  unknownPerson: (name: string, near: string, advice: string) => [
    `“人员”表里没有“${name}”`,
    `${perhaps(near)}${advice}`,
  ],
  badCadence: (cadence: string) => [`“${cadence}”不是天数`, '请写天数，例如每月写 30，每季度写 90；留空按角色的规定'],
  badTerm: (cadence: string) => [
    `“${cadence}”看不出任期到哪天`,
    '请写成 任期至2026-12-31，并在户号一栏写组织名称，例如 青山村党支部',
  ],
} as const satisfies Record<string, (...facts: never[]) => readonly [string, string]>

export type ProblemCode = keyof typeof PROBLEMS

/** Collects what is wrong: of each cell the first complaint only, since the others mostly follow from it. */
export class Complaints {
  readonly #sheets: readonly Sheet[]
  readonly #byCell = new Map<string, Problem>()

  constructor(sheets: readonly Sheet[]) {
    this.#sheets = sheets
  }

  /** In the order of the sheets. */
  get all(): readonly Problem[] {
    const order = this.#sheets.map(({ id }) => id)
    return [...this.#byCell.values()].sort((a, b) => order.indexOf(a.sheet) - order.indexOf(b.sheet) || a.row - b.row)
  }

  add<Code extends ProblemCode>(at: Place, code: Code, ...facts: Parameters<(typeof PROBLEMS)[Code]>): void {
    const words = PROBLEMS[code] as (...facts: unknown[]) => readonly [string, string]
    this.say(at, code, ...words(...facts))
  }

  /** Likewise, in words of one's own. */
  say(at: Place, code: string, reason: string, fix: string): void {
    const cell = `${at.sheet} ${at.row} ${at.column}`
    const title = this.#sheets.find(({ id }) => id === at.sheet)?.title ?? at.sheet
    if (!this.#byCell.has(cell)) this.#byCell.set(cell, { ...at, title, code, reason, fix })
  }
}

function perhaps(near: string): string {
  return near === '' ? '' : `是不是“${near}”？`
}

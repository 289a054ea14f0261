/** The sheets that every roster may have, their columns, and how people spell the headers. Lists of mechanisms bring more (`list`). */

export interface Column {
  /** The header as we write it. */
  readonly title: string
  /** Other headers that are understood. */
  readonly also: readonly string[]
  /** An absent optional column leaves what is known as it is. */
  readonly optional: boolean
  /** Excel must not make numbers or dates of it. */
  readonly asText: boolean
  readonly width: number
}

export const column = (
  title: string,
  also: readonly string[],
  width: number,
  traits: Partial<Column> = {},
): Column => ({
  title,
  also,
  width,
  optional: false,
  asText: false,
  ...traits,
})

/** A sheet, or a file of its name. */
export interface Sheet {
  readonly id: string
  readonly title: string
  /** A roster may do without it. */
  readonly optional?: true
  /** What it lists may itself be called a list (党员名册): alone in a row, such a word is no title of the page. */
  readonly namesLists?: true
  readonly columns: Readonly<Record<string, Column>>
}

const NUMBER_ALSO = ['户编号', '户籍编号', '编号', '门牌号']
const ORG_ALSO = ['所在组织', '所属组织', '组织名称', '所在支部', '党支部', '党小组', '网格']

export const SHEETS = {
  orgs: {
    id: 'orgs',
    title: '组织',
    columns: {
      name: column('名称', ['组织名称', '组织', '名字'], 26),
      kind: column('类型', ['组织类型', '类别', '种类'], 20),
      parent: column('上级', ['上级组织', '上级名称', '上级党组织'], 26),
    },
  },
  people: {
    id: 'people',
    title: '人员',
    columns: {
      name: column('姓名', ['名字', '人员姓名', '人员'], 14),
      org: column('组织', ORG_ALSO, 26),
      roles: column('角色', ['身份', '职务', '人员角色'], 20),
      phone: column('电话', ['联系电话', '电话号码', '手机', '手机号', '手机号码', '联系方式'], 18, {
        optional: true,
        asText: true,
      }),
    },
  },
  households: {
    id: 'households',
    title: '户',
    columns: {
      number: column('户号', NUMBER_ALSO, 12, { asText: true }),
      head: column('户主', ['户主姓名', '户主名字', '姓名'], 14),
      org: column('组织', ORG_ALSO, 26),
      categories: column('类别', ['户类别', '户类型', '家庭类别', '重点类别'], 26, { optional: true }),
      members: column('人数', ['家庭人数', '家庭人口', '人口', '人口数'], 8, { optional: true }),
      address: column('地址', ['门牌', '住址', '家庭住址', '家庭地址', '详细地址'], 26, {
        optional: true,
        asText: true,
      }),
      delegate: column('户代表', ['户代表姓名', '家庭代表', '代表'], 14, { optional: true }),
    },
  },
  liaisons: {
    id: 'liaisons',
    title: '联系户',
    columns: {
      liaison: column('联系人', ['联系人姓名', '联系党员', '姓名'], 22),
      number: column('户号', NUMBER_ALSO, 12, { asText: true }),
      cadence: column('周期天数', ['周期', '天数', '走访周期', '走访周期天数'], 12, { optional: true }),
    },
  },
  publications: {
    id: 'publications',
    title: '公开清单',
    optional: true,
    namesLists: true,
    columns: {
      title: column('事项', ['公开事项', '项目', '公开项目', '名称'], 24),
      category: column('类别', ['公开类别', '类型'], 10),
      rhythm: column('周期', ['公开周期', '频次'], 16),
      day: column('日期', ['公开日期', '时间', '公开时间'], 12, { optional: true, asText: true }),
      owner: column('责任人', ['负责人', '经办人', '责任人姓名'], 22, { optional: true }),
    },
  },
} as const satisfies Record<string, Sheet>

export type SheetId = keyof typeof SHEETS
/** The columns of a sheet; of a list's any. */
export type ColumnId<Id extends string> = Id extends SheetId ? keyof (typeof SHEETS)[Id]['columns'] & string : string

/** The columns of a sheet, in the order we write them. */
export function columnsOf({ columns }: Sheet): readonly (readonly [string, Column])[] {
  return Object.entries(columns)
}

/** The sheet a tab or a file of this name holds: `人员`, `2.人员`, `人员表`. */
export function sheetNamed(name: string, sheets: readonly Sheet[]): Sheet | null {
  const plain = bare(name)
    .replace(/^[\d.、_-]+/u, '')
    .replace(/表$/u, '')
  return sheets.find(({ title }) => title === plain) ?? null
}

/** A header without spaces, marks, full width and what stands in brackets: `姓 名（必填）*` is 姓名. */
export function bare(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/\(.*?\)|\[.*?\]|【.*?】/gu, '')
    .replace(/[\s*:"'“”。.、]/gu, '')
}

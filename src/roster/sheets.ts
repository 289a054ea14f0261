/** What a roster is made of: four sheets and some that may be left out, their columns, and how people spell the headers. */

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

const column = (title: string, also: readonly string[], width: number, traits: Partial<Column> = {}): Column => ({
  title,
  also,
  width,
  optional: false,
  asText: false,
  ...traits,
})

const NUMBER_ALSO = ['户编号', '户籍编号', '编号', '门牌号']
const ORG_ALSO = ['所在组织', '所属组织', '组织名称', '所在支部', '党支部', '党小组', '网格']

export const SHEETS = {
  orgs: {
    title: '组织',
    columns: {
      name: column('名称', ['组织名称', '组织', '名字'], 26),
      kind: column('类型', ['组织类型', '类别', '种类'], 20),
      parent: column('上级', ['上级组织', '上级名称', '上级党组织'], 26),
    },
  },
  people: {
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
    title: '联系户',
    columns: {
      liaison: column('联系人', ['联系人姓名', '联系党员', '姓名'], 22),
      number: column('户号', NUMBER_ALSO, 12, { asText: true }),
      cadence: column('周期天数', ['周期', '天数', '走访周期', '走访周期天数'], 12, { optional: true }),
    },
  },
  disclosures: {
    title: '公开清单',
    optional: true,
    columns: {
      title: column('事项', ['公开事项', '项目', '公开项目', '名称'], 24),
      category: column('类别', ['公开类别', '类型'], 10),
      rhythm: column('周期', ['公开周期', '频次'], 16),
      day: column('日期', ['公开日期', '时间', '公开时间'], 12, { optional: true, asText: true }),
      owner: column('责任人', ['负责人', '经办人', '责任人姓名'], 22, { optional: true }),
    },
  },
  merits: {
    title: '积分项目',
    optional: true,
    columns: {
      title: column('项目', ['积分项目', '项目名称', '名称'], 24),
      points: column('分值', ['积分', '分数', '得分'], 8),
      fact: column('怎么来', ['来源', '依据', '得分方式'], 16, { optional: true }),
      mostAQuarter: column('每季上限', ['上限', '季度上限', '每季度上限'], 10, { optional: true }),
      rule: column('村规', ['村规民约', '村规条款'], 20, { optional: true, asText: true }),
      village: column('村', ['行政村', '所属村'], 20, { optional: true }),
    },
  },
  rewards: {
    title: '积分奖品',
    optional: true,
    columns: {
      title: column('奖品', ['奖品名称', '物品', '名称'], 24),
      points: column('积分', ['所需积分', '兑换积分', '分值'], 8),
      stock: column('库存', ['数量', '现有', '剩余'], 8),
      cost: column('价钱', ['单价', '金额', '价格'], 10, { optional: true, asText: true }),
      village: column('村', ['行政村', '所属村'], 20, { optional: true }),
    },
  },
  powers: {
    title: '权力清单',
    optional: true,
    columns: {
      title: column('事项', ['事项名称', '权力事项', '办理事项', '名称'], 22),
      category: column('类别', ['事项类别', '类型'], 12, { optional: true }),
      handler: column('经办', ['经办人', '承办人', '找谁', '责任人'], 16),
      needs: column('材料', ['申请材料', '所需材料', '办理材料', '带什么'], 36, { optional: true }),
      steps: column('步骤', ['办理步骤', '办理流程', '流程', '程序'], 44),
      takes: column('天数', ['办理时限', '办结时限', '时限', '期限'], 12, { optional: true, asText: true }),
      publicity: column('公示', ['公示要求', '公开要求', '公开方式'], 24, { optional: true }),
      basis: column('依据', ['法律依据', '政策依据', '文件依据'], 36),
      watcher: column('监督人', ['监督', '监督员'], 14, { optional: true }),
      also: column('也叫', ['别名', '俗称', '又叫'], 24, { optional: true }),
      village: column('村', ['行政村', '所属村'], 20, { optional: true }),
    },
  },
  admissions: {
    title: '准入清单',
    optional: true,
    columns: {
      title: column('事项', ['准入事项', '事项名称', '工作事项', '名称'], 28),
      category: column('类别', ['事项类别', '类型'], 12, { optional: true }),
      source: column('依据', ['法律依据', '政策依据', '文件依据', '文号'], 40, { optional: true, asText: true }),
    },
  },
} as const satisfies Record<string, { title: string; optional?: true; columns: Record<string, Column> }>

export type SheetId = keyof typeof SHEETS
export type ColumnId<S extends SheetId> = keyof (typeof SHEETS)[S]['columns'] & string

export const SHEET_IDS = Object.keys(SHEETS) as SheetId[]

/** Whether a roster may do without the sheet. */
export function isOptional(sheet: SheetId): boolean {
  return 'optional' in SHEETS[sheet]
}

/** The columns of a sheet, in the order we write them. */
export function columnsOf(sheet: SheetId): readonly (readonly [string, Column])[] {
  return Object.entries(SHEETS[sheet].columns)
}

/** The sheet a tab or a file of this name holds: `人员`, `2.人员`, `人员表`. */
export function sheetNamed(name: string): SheetId | null {
  const plain = bare(name)
    .replace(/^[\d.、_-]+/u, '')
    .replace(/表$/u, '')
  return SHEET_IDS.find((sheet) => SHEETS[sheet].title === plain) ?? null
}

/** A header without spaces, marks, full width and what stands in brackets: `姓 名（必填）*` is 姓名. */
export function bare(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/\(.*?\)|\[.*?\]|【.*?】/gu, '')
    .replace(/[\s*:"'“”。.、]/gu, '')
}

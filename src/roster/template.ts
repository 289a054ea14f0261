import type ExcelJS from 'exceljs'
import { ADMISSION_RULES } from '../domain/admissions.ts'
import { DISCLOSURE_RULES } from '../domain/default-disclosures.ts'
import { CATEGORIES } from '../domain/disclosure-schedule.ts'
import { MERIT_FACTS, MERIT_RULES } from '../domain/merits.ts'
import { ORG_KIND_NAMES, ORG_KINDS } from '../domain/org.ts'
import { POWER_RULES } from '../domain/powers.ts'
import { rhythmText } from '../domain/rhythm-words.ts'
import { ROLE_NAMES, ROLES } from '../domain/roles.ts'
import { columnsOf, SHEET_IDS, SHEETS } from './sheets.ts'

/** Drop-down lists reach down to this row; people who need more copy a row. */
const LAST_ROW = 5000
const HEADER_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8F1EA' } } as const
const GREY = { color: { argb: 'FF808080' } }

/** An empty roster to fill in: the sheets with drop-down lists, the usual 公开清单, and one more that explains them. */
export async function templateWorkbook(): Promise<ExcelJS.Workbook> {
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.Workbook()
  for (const id of SHEET_IDS) {
    const sheet = book.addWorksheet(SHEETS[id].title, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columnsOf(id).map(([key, column]) => ({
      key,
      header: column.title,
      width: column.width,
      style: column.asText ? { numFmt: '@' } : {},
    }))
    sheet.getRow(1).eachCell((cell) => {
      cell.font = { bold: true }
      cell.fill = HEADER_FILL
    })
  }
  chooseFrom(book, '组织', 'B', quoted(ORG_KINDS.map((kind) => ORG_KIND_NAMES[kind][0])), true)
  chooseFrom(book, '组织', 'C', namesIn('组织'), true)
  chooseFrom(book, '人员', 'B', namesIn('组织'), true)
  // Several roles may stand in one cell, so other texts than the listed ones are allowed.
  chooseFrom(book, '人员', 'C', quoted(ROLES.map((role) => ROLE_NAMES[role])), false)
  chooseFrom(book, '户', 'C', namesIn('组织'), true)
  chooseFrom(book, '户', 'G', namesIn('人员'), false)
  chooseFrom(book, '联系户', 'A', namesIn('人员'), false)
  chooseFrom(book, '公开清单', 'B', quoted(CATEGORIES), true)
  chooseFrom(book, '公开清单', 'E', namesIn('人员'), false)
  chooseFrom(book, '积分项目', 'C', quoted(Object.values(MERIT_FACTS)), true)
  for (const { title, category, rhythm } of DISCLOSURE_RULES.items) {
    book.getWorksheet('公开清单')?.addRow({ title, category, ...rhythmText(rhythm) })
  }
  explain(book.addWorksheet('说明'))
  return book
}

/** The template as the bytes of an .xlsx file. */
export async function templateFile(): Promise<Uint8Array> {
  return new Uint8Array(await (await templateWorkbook()).xlsx.writeBuffer())
}

function chooseFrom(book: ExcelJS.Workbook, sheet: string, column: string, list: string, strict: boolean): void {
  const validation: ExcelJS.DataValidation = {
    type: 'list',
    formulae: [list],
    allowBlank: true,
    showErrorMessage: strict,
    errorTitle: '请从列表中选择',
    error: '没有这一项，请从下拉列表中选择。',
  }
  // exceljs validates ranges, but its types only know single cells.
  const { dataValidations } = book.getWorksheet(sheet) as unknown as {
    dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void }
  }
  dataValidations.add(`${column}2:${column}${LAST_ROW}`, validation)
}

function quoted(names: readonly string[]): string {
  return `"${names.join(',')}"`
}

function namesIn(sheet: string): string {
  return `${sheet}!$A$2:$A$${LAST_ROW}`
}

const EXPLANATION: readonly (readonly string[])[] = [
  ['怎么填'],
  ['填好四张表，保存，然后运行：npm run import -- 文件名.xlsx。有错会逐条指出，改好再来；重复导入不会重复。'],
  ['户号、电话、地址几列已设为“文本”格式，请不要改，否则 Excel 会把 01-01 变成日期。'],
  [''],
  ['组织', '名称', '类型', '上级'],
  ['例', '红水镇党委', '乡镇党委', ''],
  ['例', '青山村党支部', '村党组织', '红水镇党委'],
  ['例', '那良屯党小组', '党小组', '青山村党支部'],
  [`类型可填：${ORG_KINDS.map((kind) => ORG_KIND_NAMES[kind][0]).join('、')}。组织不能重名，最上面的不填上级。`],
  [''],
  ['人员', '姓名', '组织', '角色', '电话'],
  ['例', '王建国', '青山村党支部', '书记', '13800000000'],
  ['例', '韦志强', '那良屯党小组', '党员;志愿者', ''],
  [`角色可填：${ROLES.map((role) => ROLE_NAMES[role]).join('、')}；几种用“;”隔开，不填就是村民。电话可以不填。`],
  ['党员就是正式党员，预备党员写 预备党员。村民代表、户代表、理事、监事写上了，开会的应到人数就照名册算。'],
  ['镇书记（组织写镇）、镇长、部门负责人写上了，吹的哨没人签收、到期没办结时就一级一级叫。'],
  ['镇班子、县领导写上了（组织写镇，县领导是联系这个镇的），走遍就照角色算：走了哪个屯、还剩哪些，只有本人看。'],
  ['县委书记、市委书记的组织写其中一个镇，一届里走遍所有的村、所有的乡镇。'],
  [
    '搬到别的屯，改组织一栏就行，还是原来的人（电话或联系户认得出；认不准会先问）。有人去世，角色写 去世，职责就停了，哪里都不提。',
  ],
  [''],
  ['户', '户号', '户主', '组织', '类别', '人数', '地址', '户代表'],
  ['例', '01-01', '蓝阿婆', '那良屯党小组', '空巢老人', '1', '那良屯 12 号', ''],
  ['户号在一个村里不能重复。类别、人数、地址可以不填；几种类别用“;”隔开。类别和地址只有联系人、村干部和书记看得到。'],
  ['户代表是征求意见时替这一户表态的人，要在“人员”表里，同名的写成 姓名@组织；不填就照原来的，没定过就是户主。'],
  [''],
  ['联系户', '联系人', '户号', '周期天数'],
  ['例', '韦志强', '01-01', '30'],
  ['例', '韦志强@那良屯党小组', '01-02', ''],
  ['例', '李秀英', '青山村党支部', '任期至2026-12-31'],
  ['户号写成组织名称，就是那里的每一户（乡镇书记是每个村民小组走访一户）；周期写 任期至某日，就是任期内走遍。'],
  ['联系人要在“人员”表里；同名的写成 姓名@组织，几个村户号相同的写成 户号@村。周期不填，按角色的规定。'],
  [''],
  ['公开清单', '事项', '类别', '周期', '日期', '责任人'],
  ['例', '财务收支', '财务', '每季度', '10日', ''],
  ['例', '工程招标', '村务', '事后 7 天内', '', '李秀英'],
  ['这张表可以不填，已写好常用的，照村里的实际改。每季度 10日 就是季度过后的第一个月 10 日；责任人不填就是书记。'],
  [''],
  ['积分项目', '项目', '分值', '怎么来', '每季上限', '村规', '村'],
  ['例', '清沟半天', '5', '申报', '20', '', ''],
  ['例', '帮人办好事', '3', '点单办好', '15', '', ''],
  [
    `村里要用积分才填，最多 ${MERIT_RULES.most} 项。怎么来可填：${Object.values(MERIT_FACTS).join('、')}；志愿时长按每小时算。`,
  ],
  [
    '只加不减，签到、快慢、照片、转发不能计分，也不能跟低保、补贴挂钩。村规民约写了要扣的，才能写负数，并在村规一栏写明哪一条。',
  ],
  [''],
  ['积分奖品', '奖品', '积分', '库存', '价钱', '村'],
  ['例', '洗衣液', '20', '30', '12.5', ''],
  ['库存是现在有多少份，价钱是每份多少元，从积分池里出；村一栏不填就是名册里的每个村。填好导入后，书记发：开积分'],
  [''],
  ['权力清单', '事项', '类别', '经办', '材料', '步骤', '天数', '公示', '依据', '监督人', '也叫', '村'],
  [
    '例',
    '宅基地审批',
    '审批',
    '村文书',
    '申请表、承诺书',
    '申请→小组讨论（5天）→村里公示（7天）→镇里审批',
    '45天',
    '本组公示 7 天',
    '土地管理法第六十二条',
    '',
    '盖房子;起屋',
    '',
  ],
  [
    `这张表可以不填，程序里有常用的；要改就先导出“权力清单”台账，改好再导入。最多 ${POWER_RULES.most} 项，步骤用“→”隔开，天数写 20天 或 30个工作日。`,
  ],
  ['监督人要在“人员”表里，不填就是村里的监督员；“也叫”写村民平时的说法，用“;”隔开，问起来就找得到。'],
  [''],
  ['准入清单', '事项', '类别', '依据'],
  ['例', '防汛巡查', '应急', '突发事件应对法'],
  [
    `镇里能派给村里的事，可以不填，程序里有法律写明村委会要协助的几项。最多 ${ADMISSION_RULES.most} 项，从上到下就是序号，类别相同的写在一起。`,
  ],
]

function explain(sheet: ExcelJS.Worksheet): void {
  sheet.columns = [
    { width: 10 },
    { width: 22 },
    { width: 18 },
    { width: 18 },
    { width: 16 },
    { width: 8 },
    { width: 18 },
    { width: 14 },
  ]
  for (const words of EXPLANATION) {
    const row = sheet.addRow([...words])
    row.eachCell((cell) => {
      cell.numFmt = '@'
    })
    if (words[0] === '例') row.font = GREY
    else row.font = { bold: words.length > 1 || words[0] === '怎么填' }
  }
}

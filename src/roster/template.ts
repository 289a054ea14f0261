import type ExcelJS from 'exceljs'
import { DISCLOSURE_RULES } from '../domain/default-disclosures.ts'
import { CATEGORIES } from '../domain/disclosure-schedule.ts'
import { ORG_KIND_NAMES, ORG_KINDS } from '../domain/org.ts'
import { rhythmText } from '../domain/rhythm-words.ts'
import { ROLE_NAMES, ROLES } from '../domain/roles.ts'
import { type RosterList, sheetOf, sheetsWith } from './list.ts'
import { columnsOf } from './sheets.ts'

/** Drop-down lists reach down to this row; people who need more copy a row. */
const LAST_ROW = 5000
const HEADER_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8F1EA' } } as const
const GREY = { color: { argb: 'FF808080' } }

/** An empty roster to fill in: the sheets with drop-down lists, the usual 公开清单, and one more that explains them. */
export async function templateWorkbook(lists: readonly RosterList[]): Promise<ExcelJS.Workbook> {
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.Workbook()
  for (const one of sheetsWith(lists)) {
    const sheet = book.addWorksheet(one.title, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columnsOf(one).map(([key, column]) => ({
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
  for (const { title, columns, choices = {} } of lists.flatMap(({ sheets }) => sheets)) {
    for (const [at, id] of Object.keys(columns).entries()) {
      const among = choices[id]
      if (among) chooseFrom(book, title, 'ABCDEFGHIJKLM'.charAt(at), quoted(among), true)
    }
  }
  for (const { title, category, rhythm } of DISCLOSURE_RULES.items) {
    book.getWorksheet('公开清单')?.addRow({ title, category, ...rhythmText(rhythm) })
  }
  explain(book.addWorksheet('说明'), [...EXPLANATION, ...lists.flatMap(explanationOf)])
  return book
}

/** The template as the bytes of an .xlsx file. */
export async function templateFile(lists: readonly RosterList[]): Promise<Uint8Array> {
  return new Uint8Array(await (await templateWorkbook(lists)).xlsx.writeBuffer())
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
]

function explanationOf(list: RosterList): readonly (readonly string[])[] {
  return list.sheets.flatMap((sheet) => [
    [''],
    [sheet.title, ...columnsOf(sheetOf(list, sheet)).map(([, { title }]) => title)],
    ...sheet.examples.map((cells) => ['例', ...cells]),
    ...sheet.explained.map((words) => [words]),
  ])
}

function explain(sheet: ExcelJS.Worksheet, lines: readonly (readonly string[])[]): void {
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
  for (const words of lines) {
    const row = sheet.addRow([...words])
    row.eachCell((cell) => {
      cell.numFmt = '@'
    })
    if (words[0] === '例') row.font = GREY
    else row.font = { bold: words.length > 1 || words[0] === '怎么填' }
  }
}

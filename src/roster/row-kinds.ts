import type { Cell } from './cells.ts'
import { bare, columnsOf, type Sheet } from './sheets.ts'

/** A row that counts the others. */
const TOTAL = /^(?:合计|总计|小计|共计)$/u
/** What is written under or between the rows, for people: `注：…`, `填表人：李秀英`. */
const REMARK =
  /^(?:合计|总计|小计|共计|注|备注|说明|填表说明|填表人|制表人?|填报人|填报单位|填报时间|审核人?|经办人|责任人|单位|日期)[\s:：]/u
/** A title alone in its row, as every printed page has one. */
const TITLE = /(?:名册|名单|台账|清单|\p{Script=Han}{3}表)(?:[(（].*[)）])?$/u

/** Whether a row below the headers is a remark, a total or a title: no person and no household stands in it. */
export function isRemark(sheet: Sheet, cells: readonly Cell[]): boolean {
  const [first = '', second = '', ...more] = cells.flatMap(({ text }) => (text === '' ? [] : [text]))
  if (TOTAL.test(first) || TOTAL.test(second) || REMARK.test(first)) return true
  return !sheet.namesLists && second === '' && more.length === 0 && TITLE.test(first)
}

/** Whether a row only names the columns again, as the second line of a header or the top of each printed page does. */
export function isHeading(sheet: Sheet, cells: readonly Cell[], places: ReadonlyMap<string, number>): boolean {
  const said = columnsOf(sheet).flatMap(([id, column]) => {
    const text = bare(cells[places.get(id) ?? -1]?.text ?? '')
    return text === '' ? [] : [text === column.title || column.also.includes(text)]
  })
  return said.length > 0 && said.every((isHeader) => isHeader)
}

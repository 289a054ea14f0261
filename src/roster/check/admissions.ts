import { ADMISSION_RULES, type AdmissionItem } from '../../domain/admissions.ts'
import { isBlank, unpadded } from '../cells.ts'
import { keyOf } from '../names.ts'
import type { Complaints } from '../problems.ts'
import type { Line, Table } from '../table.ts'

type Row = Line<'admissions'>

/** What stands in 类别 where nothing does. */
const OTHER = '其他'

/** Reads the sheet 准入清单: it is every township's of the roster, in its own order. */
export function checkAdmissions(table: Table<'admissions'>, complaints: Complaints): readonly AdmissionItem[] {
  const { most, longestCategory, longestSource } = ADMISSION_RULES
  const rows = new Map<string, number>()
  const items: AdmissionItem[] = []
  for (const line of table.lines) {
    const title = titleIn(line, complaints)
    const category = said(line, 'category', table.has('category'), longestCategory, complaints)
    const source = said(line, 'source', table.has('source'), longestSource, complaints)
    if (title === null) continue
    const first = rows.get(keyOf(title))
    if (first !== undefined) complaints.add(line.at('title'), 'sameItem', title, first)
    else if (items.length >= most) complaints.add(line.at('title'), 'tooManyAdmissions', most)
    else items.push({ title, category: category || OTHER, source })
    rows.set(keyOf(title), first ?? line.row)
  }
  return items
}

function titleIn(line: Row, complaints: Complaints): string | null {
  const title = unpadded(line.text('title'))
  const { longestTitle } = ADMISSION_RULES
  if (title === '') complaints.add(line.at('title'), 'blank', '事项')
  else if (title.length > longestTitle || !/^[\p{L}\p{N}（）()、]{2,}$/u.test(title))
    complaints.add(line.at('title'), 'badAdmission', title, longestTitle)
  else return title
  return null
}

function said(line: Row, id: 'category' | 'source', isThere: boolean, longest: number, complaints: Complaints): string {
  const text = isThere ? unpadded(line.text(id)) : ''
  if (isBlank(text)) return ''
  if (text.length <= longest) return text
  complaints.add(line.at(id), 'tooLong', longest)
  return ''
}

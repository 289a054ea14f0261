import type { Changes } from '../store/index.ts'
import type { Imported } from './import.ts'
import type { Plan } from './plan/index.ts'
import type { Problem } from './problems.ts'
import { quotaReport } from './quota-report.ts'
import { SHEETS } from './sheets.ts'
import { listed, ranges } from './words.ts'

/** What came of an import, in lines for the terminal. */
export function importReport(imported: Imported): readonly string[] {
  const notices = imported.notices.map((notice) => `提示：${notice}`)
  if (imported.kind === 'refused') return [...notices, ...refusalReport(imported.problems)]
  const outcome = imported.changed ? ['名册已导入。', ...changeLines(imported.plan)] : ['名册没有变化。']
  return [...notices, ...outcome, ...hints(imported.plan), '', '联系户情况：', ...quotaReport(imported.quotas).slice(1)]
}

/** Every problem, with its place and its remedy; what is wrong in the same way in several rows stands together. */
export function refusalReport(problems: readonly Problem[]): readonly string[] {
  const groups = new Map<string, { readonly problem: Problem; readonly rows: number[] }>()
  for (const problem of problems) {
    const key = [problem.sheet, problem.column, problem.reason, problem.fix].join(' ')
    const group = groups.get(key)
    if (group) group.rows.push(problem.row)
    else groups.set(key, { problem, rows: [problem.row] })
  }
  const lines = [...groups.values()].map(({ problem: { sheet, column, reason, fix }, rows }) => {
    return `“${SHEETS[sheet].title}”第 ${ranges(rows)} 行 ${column}：${reason}。${fix}`
  })
  return [`名册有 ${problems.length} 处要改，什么也没有导入：`, ...lines.map((line) => `  ${line}`)]
}

function changeLines({ changes, gone }: Plan): readonly string[] {
  const { orgs, people, households, duties, disclosures, holdings } = changes
  const ended = (table: Changes<{ readonly endedAt: Date | null }, unknown>) =>
    table.update.filter((one) => one.set.endedAt).length
  const lines = [
    line('组织', counts(orgs, gone.orgs.length), gone.orgs),
    line('人员', counts(people, gone.people.length), gone.people),
    line('角色', [`新增 ${holdings.create.length}`, `去掉 ${holdings.remove.length}`], []),
    line('户', counts(households, gone.households.length), gone.households),
    line('联系户', counts(duties, ended(duties)), []),
    line('公开清单', counts(disclosures, ended(disclosures)), []),
  ]
  return lines.filter((one) => one !== '')
}

function counts(table: Changes<unknown>, gone: number): readonly string[] {
  return [`新增 ${table.create.length}`, `更新 ${table.update.length - gone}`, `不再列入 ${gone}`]
}

function line(title: string, parts: readonly string[], gone: readonly string[]): string {
  const said = parts.filter((part) => !part.endsWith(' 0'))
  if (said.length === 0) return ''
  return `  ${title}：${said.join('，')}${gone.length > 0 ? `（${listed(gone)}）` : ''}`
}

function hints({ moved, kept }: Plan): readonly string[] {
  const hints: string[] = []
  if (moved.length > 0)
    hints.push(`提示：${listed(moved)} 像是换了组织，名册里的算作新的一个人；绑定过微信的，请本人重新说“我是 姓名”`)
  if (kept.length > 0) hints.push(`提示：${listed(kept)} 不在名册里，因为是管理员，保留了下来`)
  return hints
}

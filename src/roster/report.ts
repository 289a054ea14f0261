import type { Changes } from '../store/index.ts'
import type { Imported } from './import.ts'
import { listed, ranges } from './listed.ts'
import type { Renamed } from './plan/delegates.ts'
import type { Plan } from './plan/index.ts'
import { grouped } from './plan/ledger.ts'
import type { Question } from './plan/questions.ts'
import type { Staying } from './plan/said-in-chat.ts'
import type { Problem } from './problems.ts'
import { quotaReport } from './quota-report.ts'

/** How a question of the import is answered, where it is read. */
export interface Answering {
  /** 是就…… */
  readonly same: (name: string) => string
  /** 不是就…… */
  readonly other: (name: string) => string
  /** How several are answered at once. */
  readonly several: (some: readonly string[]) => string
}

const IN_TERMINAL: Answering = {
  same: (name) => `加上 --same ${name}`,
  other: (name) => `加上 --new ${name}`,
  several: (some) => `几个名字用逗号隔开，例如：npm run import -- 名册.xlsx --same ${some.join(',')}`,
}

/** On the page where it was uploaded. */
export const ON_PAGE: Answering = {
  same: (name) => `在「还是原来的人」里写上 ${name}`,
  other: (name) => `在「是另外的人」里写上 ${name}`,
  several: (some) => `写好再选一次文件上传。几个名字用逗号隔开，例如：${some.join('，')}`,
}

/** What came of an import, in lines. */
export function importReport(imported: Imported, answering: Answering = IN_TERMINAL): readonly string[] {
  const notices = imported.notices.map((notice) => `提示：${notice}`)
  if (imported.kind === 'refused') return [...notices, ...refusalReport(imported.problems)]
  if (imported.kind === 'unsure') return [...notices, ...questionLines(imported.questions, answering)]
  const outcome = imported.changed ? ['名册已导入。', ...changeLines(imported.plan)] : ['名册没有变化。']
  return [
    ...notices,
    ...outcome,
    ...hints(imported.plan, answering),
    '',
    '联系户情况：',
    ...quotaReport(imported.quotas).slice(1),
  ]
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
  const lines = [...groups.values()].map(({ problem: { title, column, reason, fix }, rows }) => {
    return `“${title}”第 ${ranges(rows)} 行 ${column}：${reason}。${fix}`
  })
  return [`名册有 ${problems.length} 处要改，什么也没有导入：`, ...lines.map((line) => `  ${line}`)]
}

function changeLines({ changes, lists, gone }: Plan): readonly string[] {
  const { orgs, people, households, duties, disclosures, holdings, delegates } = changes
  const ended = (table: Changes<{ readonly endedAt: Date | null }, unknown>) =>
    table.update.filter((one) => one.set.endedAt).length
  const lines = [
    line('组织', counts(orgs, gone.orgs.length), gone.orgs),
    line('人员', counts(people, gone.people.length), gone.people),
    line('角色', [`新增 ${holdings.create.length}`, `去掉 ${holdings.remove.length}`], []),
    line('户', counts(households, gone.households.length), gone.households),
    line('联系户', counts(duties, ended(duties)), []),
    line('户代表', [`改 ${delegates.length}`], []),
    line('公开清单', counts(disclosures, ended(disclosures)), []),
    ...[...grouped(lists, ({ list }) => list.title)].map(([title, changed]) =>
      line(title, [`改 ${changed.length}`], []),
    ),
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

function hints({ moved, died, twice, kept, stays, renamed }: Plan, { same }: Answering): readonly string[] {
  return [
    ...moved.map(({ name, from, to }) => `提示：${name} 从${from}到了${to}，微信登记、职责和经过都跟着过去`),
    ...died.map(({ name, visited }) => {
      const left = visited.length > 0 ? `。他联系的要另外安排人：${listed(visited)}` : ''
      return `提示：${name} 去世，职责到此为止，不再提起${left}`
    }),
    ...twice.map((name) => `提示：${name} 像是记成了两个人。是同一个人，就${same(name)} 再导一次`),
    ...renamed.slice(0, MOST_RENAMED).map((one) => `提示：${renamedLine(one)}`),
    ...(renamed.length > MOST_RENAMED ? [`提示：还有 ${renamed.length - MOST_RENAMED} 户换了户代表`] : []),
    ...stays.map((one) => `提示：${stayLine(one)}`),
    ...(kept.length > 0 ? [`提示：${listed(kept)} 不在名册里，因为是管理员，保留了下来`] : []),
  ]
}

/** More households than this are only counted. */
const MOST_RENAMED = 20

/** Who speaks for a household now, and how that is undone. */
function renamedLine({ number, head, before, after }: Renamed): string {
  const was = before ?? `户主${head}`
  return `${number} 以后由${after ?? `户主${head}`}表态（原来是${was}）。要改回去发：户代表 ${number} ${before ?? head}`
}

/** What of chat the roster would have undone, and how it is undone if it should be. */
function stayLine(one: Staying): string {
  switch (one.kind) {
    case 'added':
      return `${one.name}（${one.org}）是村里自己加的，名册里没有，保留了下来。不在村里了就发：离开 ${one.name}`
    case 'role':
      return `${one.name} 当${one.role}是村里自己定的，名册里没有，保留了下来。不当了就发：卸任 ${one.name} ${one.role.split('（')[0]}`
    case 'left':
      return `${one.name} 村里说已经离开，名册里还有，没有加回来。回来了就发：加人 ${one.name} ${one.org}`
    case 'changed':
      return `${one.name} 的${one.what}村里自己改过，跟名册不一样，没有改回去。要改就发：改 ${one.name} ${one.what.split('、')[0]}，后面写改成什么`
  }
}

function questionLines(questions: readonly Question[], { same, other, several }: Answering): readonly string[] {
  const names = [...new Set(questions.map(({ name }) => name))]
  return [
    `有 ${questions.length} 处要先问清楚，什么也没有导入：`,
    ...questions.map(({ name, now, before }) => {
      const [only, second] = before
      if (second) {
        return `  ${now}：以前叫${name}的有 ${before.length} 位：${before.join('、')}。请在“人员”表里写上他的电话；都不是就${other(name)}`
      }
      return `  ${now}，跟原来${only}是同一个吗？是就${same(name)}，不是就${other(name)}`
    }),
    several(names.slice(0, 2)),
  ]
}

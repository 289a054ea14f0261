/** The sheet 权力清单 of a roster: a village's own list, in place of the usual one. */
import { isBlank, several, unpadded } from '../../src/roster/cells.ts'
import { column, type ListRow, listSheet, type RosterList, titleIn, wordsIn } from '../../src/roster/list.ts'
import { POWER_RULES, type Power, type PowerStep, stepsIn, type Term, termIn } from './powers.ts'

/** What stands in 类别 where nothing does. */
const OTHER = '其他'
/** A body instead of somebody: the village's own 监督员. */
const BODY = /监督|监委|委员会|监事会|小组/u
const { most, longestTitle, longestOther, longestCell, mostSteps } = POWER_RULES

export const rosterList: RosterList = {
  key: 'powers',
  title: '权力清单',
  of: 'village',
  sheets: [
    listSheet({
      id: 'powers',
      title: '权力清单',
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
      },
      most,
      tooMany: '请把很少办的合并，或者删去这一行',
      read(row): Power | null {
        const title = titleIn(row, { longest: longestTitle, marks: '（）()', as: '事项', saying: '写明办什么' })
        const steps = stepsOf(row)
        const takes = takesIn(row)
        const watcher = watcherIn(row)
        const [handler, basis] = [needed(row, 'handler'), needed(row, 'basis')]
        const [category, needs, publicity] = [said(row, 'category'), said(row, 'needs'), said(row, 'publicity')]
        const also = several(row.text('also')).filter((one) => one.length > 1 && one.length <= longestOther)
        if (title === null || steps === null || takes === undefined || watcher === null) return null
        if (handler === null || basis === null) return null
        return { title, also, category: category || OTHER, handler, needs, steps, takes, publicity, basis, watcher }
      },
      examples: [
        [
          ...['宅基地审批', '审批', '村文书', '申请表、承诺书', '申请→小组讨论（5天）→村里公示（7天）→镇里审批'],
          ...['45天', '本组公示 7 天', '土地管理法第六十二条', '', '盖房子;起屋', ''],
        ],
      ],
      explained: [
        `这张表可以不填，程序里有常用的；要改就先导出“权力清单”台账，改好再导入。最多 ${most} 项，步骤用“→”隔开，天数写 20天 或 30个工作日。`,
        '监督人要在“人员”表里，不填就是村里的监督员；“也叫”写村民平时的说法，用“;”隔开，问起来就找得到。',
      ],
    }),
  ],
}

type Row = ListRow<'steps' | 'takes' | 'watcher' | 'handler' | 'basis' | 'category' | 'needs' | 'publicity'>

/** Null after a complaint. */
function stepsOf(row: Row): readonly PowerStep[] | null {
  const steps = stepsIn(row.text('steps'))
  if (steps.length === 0) return row.blank('steps')
  if (steps.length > mostSteps)
    return row.wrong('steps', 'tooManySteps', `步骤超过 ${mostSteps} 步`, '请把几步合成一步，一步一步用“→”隔开')
  return said(row, 'steps') === '' ? null : steps
}

/** Null for no such rule; undefined after a complaint. */
function takesIn(row: Row): Term | null | undefined {
  const text = row.text('takes')
  if (isBlank(text)) return null
  const term = termIn(text)
  if (term) return term
  row.wrong('takes', 'badDuration', `“${text}”不是天数`, '请写 20天 或 30个工作日；没有规定就留空')
  return undefined
}

/** A name of the roster, or nothing for the village's 监督员; null after a complaint. */
function watcherIn(row: Row): string | null {
  const name = unpadded(row.text('watcher'))
  if (isBlank(name) || BODY.test(name)) return ''
  return row.person('watcher', name, '请先把监督人写进“人员”表；不填就是村里的监督员')
}

function needed(row: Row, id: 'handler' | 'basis'): string | null {
  return said(row, id) || row.blank(id)
}

const said = (row: Row, id: Parameters<Row['text']>[0]): string => wordsIn(row, id, longestCell)

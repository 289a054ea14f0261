/** 准入清单 as a township's roster sets it out (guidance §20): what villages are asked to help with. */
import { unpadded } from '../../src/roster/cells.ts'
import { column, listKey, listSheet, type RosterList, titleIn, wordsIn } from '../../src/roster/list.ts'
import type { Transaction } from '../../src/store/index.ts'

/** One thing a township may ask of its villages; its place in the list, from 1, is its number. */
export interface AdmissionItem {
  readonly title: string
  /** 抢险救灾; by it the list is read out. */
  readonly category: string
  /** The law or paper it rests on; empty where the roster names none. */
  readonly source: string
}

/** What the roster is held to. */
export const ADMISSION_RULES = {
  /** So many items a township has at most. */
  most: 80,
  longestTitle: 20,
  longestCategory: 8,
  longestSource: 60,
} as const

/** What stands in 类别 where nothing does. */
const OTHER = '其他'
const { most, longestTitle, longestCategory, longestSource } = ADMISSION_RULES

export const rosterList: RosterList = {
  key: 'admissions',
  title: '准入清单',
  of: 'township',
  sheets: [
    listSheet({
      id: 'admissions',
      title: '准入清单',
      columns: {
        title: column('事项', ['准入事项', '事项名称', '工作事项', '名称'], 28),
        category: column('类别', ['事项类别', '类型'], 12, { optional: true }),
        source: column('依据', ['法律依据', '政策依据', '文件依据', '文号'], 40, { optional: true, asText: true }),
      },
      most,
      tooMany: '请合并，或者删去这一行',
      read(row): AdmissionItem | null {
        const title = titleIn(row, {
          longest: longestTitle,
          marks: '（）()、',
          as: '事项',
          saying: '写明要村里协助什么',
        })
        const category = unpadded(wordsIn(row, 'category', longestCategory))
        const source = unpadded(wordsIn(row, 'source', longestSource))
        return title === null ? null : { title, category: category || OTHER, source }
      },
      examples: [['防汛巡查', '应急', '突发事件应对法']],
      explained: [
        `镇里能派给村里的事，可以不填，程序里有法律写明村委会要协助的几项。最多 ${most} 项，从上到下就是序号，类别相同的写在一起。`,
      ],
    }),
  ],
}

/** As the township's roster has it; empty where it has none. */
export async function setOutBy(
  tx: Pick<Transaction, 'settings'>,
  townshipId: string,
): Promise<readonly AdmissionItem[]> {
  return ((await tx.settings.get(listKey(rosterList.key, townshipId))) as readonly AdmissionItem[] | null) ?? []
}

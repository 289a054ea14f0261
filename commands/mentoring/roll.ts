/** Who taught whom in a year, and what was written of it. A period in which nothing was written stands in no list. */
import { startOfDay } from '../../src/domain/day.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import type { Roll } from '../../src/speech/roll.ts'
import type { MatterRow } from '../../src/store/index.ts'
import { mentoring } from './workflow.ts'

interface Pair {
  readonly mentor: string
  readonly apprentice: string
  readonly times: number
  /** What was written last. */
  readonly last: string
}

const PAGE = 200

export const pairs: Roll<Pair> = {
  name: '帮带名册',
  roles: GRID_UP,
  columns: [
    { header: '导师', width: 12, cell: ({ mentor }) => mentor },
    { header: '徒弟', width: 12, cell: ({ apprentice }) => apprentice },
    { header: '写了几期', width: 10, kind: 'count', cell: ({ times }) => times },
    { header: '最近一次', width: 56, cell: ({ last }) => last },
  ],
  async rows({ villageId, year }, { tx }) {
    const [fromDay, toDay] = [`${year}-01-01`, `${Number(year) + 1}-01-01`]
    const span = { from: startOfDay(fromDay), to: startOfDay(toDay), fromDay, toDay }
    const filter = { villageIds: [villageId], kind: mentoring.kind, span, states: ['told'], orgId: undefined }
    const found = new Map<string, Pair>()
    let last: MatterRow | null = null
    for (;;) {
      const rows: readonly MatterRow[] = await tx.ledgers.matters(filter, last, PAGE)
      for (const row of rows) {
        const key = ['mentor', 'apprentice'].map((part) => who(row, part)?.personId ?? '').join(' ')
        const said = row.events.findLast(({ move }) => move === 'finish')?.note ?? ''
        const [mentor, apprentice] = [who(row, 'mentor')?.name || '村民', who(row, 'apprentice')?.name || '村民']
        found.set(key, { mentor, apprentice, times: (found.get(key)?.times ?? 0) + 1, last: said })
      }
      last = rows.at(-1) ?? null
      if (last === null || rows.length < PAGE) return [...found.values()]
    }
  },
}

const who = ({ participants }: MatterRow, part: string) => participants.find((one) => one.part === part)

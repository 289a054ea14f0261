/** Who gave how much of their time in a year, as far as somebody else confirmed it: in the roster's order, nobody first. */
import { GRID_UP } from '../../src/domain/roles.ts'
import type { Roll } from '../../src/speech/roll.ts'
import { inHours } from '../common/in-hours.ts'
import { daysOf } from './papers.ts'
import { servicesIn } from './services.ts'

interface Helper {
  readonly name: string
  readonly times: number
  readonly minutes: number
  /** The day of the last time. */
  readonly last: string
}

export const helpers: Roll<Helper> = {
  name: '时长名册',
  roles: GRID_UP,
  columns: [
    { header: '姓名', width: 12, cell: ({ name }) => name || '村民' },
    { header: '次数', width: 8, kind: 'count', cell: ({ times }) => times },
    { header: '时长', width: 18, cell: ({ minutes }) => inHours(minutes) },
    { header: '最近一次', width: 12, kind: 'day', cell: ({ last }) => last },
  ],
  async rows({ villageId, year }, stage) {
    const people = new Map<string, Helper>()
    for (const { personId, name, minutes, day } of await servicesIn({ villageId, ...daysOf(year) }, stage)) {
      const known = people.get(personId)
      people.set(personId, {
        ...{ name, times: (known?.times ?? 0) + 1, minutes: (known?.minutes ?? 0) + minutes },
        last: day,
      })
    }
    return [...people].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, helper]) => helper)
  },
}

import { GRID_UP } from '../../src/domain/roles.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { mattersLedger } from '../../src/ledger/of-matters.ts'
import type { Served } from '../../src/speech/mechanism-parts.ts'
import type { MatterRow } from '../../src/store/index.ts'
import { inHours } from '../common/in-hours.ts'

/** What helping took, of one kind of matter; who is forgotten stands without a name, and the sum stays. */
export function hoursLedger(kind: string, sheet: string, states: readonly string[], served: Served): Ledger<MatterRow> {
  const told = (row: MatterRow) =>
    row.participants.flatMap(({ personId, name, part, active }) => {
      const service = personId !== null && active && part === served.part ? served.of(row, personId) : null
      return service?.minutes == null ? [] : [{ ...service, name: name || '村民', minutes: service.minutes }]
    })
  const sum = (row: MatterRow) => told(row).reduce((all, { minutes }) => all + minutes, 0)
  return mattersLedger(kind, {
    sheet,
    title: '志愿服务时长记录',
    roles: GRID_UP,
    states,
    columns: [
      {
        header: '志愿者',
        width: 28,
        cell: (row) =>
          told(row)
            .map(({ name, minutes }) => `${name} ${inHours(minutes)}`)
            .join('、') || null,
      },
      { header: '日期', width: 12, kind: 'day', cell: (row) => served.day(row) },
      { header: '内容', width: 36, cell: (row) => row.title },
      { header: '时长（分钟）', width: 14, kind: 'count', cell: (row) => sum(row) || null },
      { header: '核对', width: 12, cell: standing },
    ],
  })

  function standing(row: MatterRow): string | null {
    const all = told(row)
    if (all.length === 0) return null
    const waiting = all.filter(({ isTrue }) => !isTrue).length
    return waiting === 0 ? '属实' : `${waiting} 条等核`
  }
}

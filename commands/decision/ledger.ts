/** The sheet of a procedure: a column a step, as its table says. */
import { GRID_UP } from '../../src/domain/roles.ts'
import type { Column } from '../../src/ledger/ledger.ts'
import { lastly, mattersLedger, players, raisedAt, stateIn } from '../../src/ledger/of-matters.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import type { MatterRow } from '../../src/store/index.ts'
import { figureWords } from './figures.ts'
import { decidedIn, type Procedure, RATED, type Step } from './procedure.ts'

export function decisionLedger({ kind, name, steps }: Procedure, words: Words) {
  return mattersLedger(kind, {
    sheet: name,
    title: `${name}台账`,
    roles: [...GRID_UP, 'supervisor'],
    above: 'raised',
    columns: [
      raisedAt('开始时间'),
      { header: '事项', width: 30, cell: (row) => row.title },
      { header: '提出人', width: 10, cell: (row) => players(row, 'requester') },
      ...steps.flatMap(columnsOf),
      stateIn(words, 16),
    ],
  })
}

/** When a step was taken, and what came of it. */
function columnsOf({ word, move, meets, publishes, rated }: Step): readonly Column<MatterRow>[] {
  const called = rated ? RATED : publishes ? `${publishes}${word}` : word
  const when: Column<MatterRow> = {
    header: `${called}时间`,
    width: 17,
    kind: 'moment',
    cell: (row) => lastly(row, move)?.at ?? null,
  }
  if (meets) {
    const figures = (row: MatterRow) => decidedIn(row).meetings.findLast((one) => one.move === move)
    return [
      when,
      {
        header: called,
        width: 24,
        cell(row) {
          const held = figures(row)
          return held ? figureWords(held) : null
        },
      },
    ]
  }
  return [when, { header: called, width: 16, cell: (row) => lastly(row, move)?.note ?? null }]
}

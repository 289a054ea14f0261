/**
 * A burst of group messages: ours beside who else would do the work. The same seeded messages, the same durability (a
 * commit is on the disk before the answer is said; Koishi's driver cannot, see RESULTS.md).
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { contest } from './contest.ts'
import type { Cost } from './contestants/run.ts'
import { figure, type Row } from './table.ts'
import { MESSAGES } from './workload.ts'

const RIVALS = fileURLToPath(new URL('./rivals/', import.meta.url))

/** Against what the rows themselves cost: a hand-written Prisma loop and prepared statements. */
export function burst(rounds: number): readonly Row[] {
  const [ours, prisma, prepared] = contest([['ours'], ['prisma'], ['prepared']], rounds)
  if (!ours || !prisma || !prepared) throw new Error('nothing was measured')
  return [
    ...faster(ours, 'hand-written Prisma loop', prisma, '≥ 0.7'),
    ...faster(ours, 'the same rows by prepared statements', prepared, ''),
    {
      what: 'the same: heap in use afterwards, MB',
      measured: ours.heap.toFixed(0),
      baseline: `before ${ours.heapBefore.toFixed(0)}`,
      ratio: ours.heap / ours.heapBefore,
      wanted: '≤ 1.5',
    },
  ]
}

/** Against the frameworks somebody would otherwise take. Koishi is so slow that it runs once. */
export function rivals(rounds: number): readonly Row[] {
  if (!existsSync(`${RIVALS}node_modules`)) {
    process.stderr.write('  installing the rivals …\n')
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: RIVALS, stdio: 'ignore' })
  }
  const [ours, grammy] = contest([['ours'], ['grammy']], rounds)
  const [koishi] = contest([['koishi']], 1)
  if (!ours || !grammy || !koishi) throw new Error('nothing was measured')
  return [...faster(ours, 'grammY + Prisma', grammy, '≥ 1'), ...faster(ours, 'Koishi 4.18 + SQLite', koishi, '≥ 10')]
}

function faster(ours: Cost, than: string, other: Cost, wanted: string): readonly Row[] {
  const what = `burst of ${figure(MESSAGES)} messages, 15 % commands, 50 groups: messages a second`
  const row = (key: 'cpu' | 'wall', of: string, limit: string): Row => ({
    what: `${what} of ${of}`,
    measured: figure(Math.round(MESSAGES / ours[key])),
    baseline: `${than} ${figure(Math.round(MESSAGES / other[key]))}`,
    ratio: other[key] / ours[key],
    wanted: limit,
  })
  return [row('wall', 'the clock', wanted), row('cpu', 'CPU', '')]
}

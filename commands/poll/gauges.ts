import type { Matter } from '../../src/domain/matter.ts'
import type { Gauge } from '../../src/speech/on-pages.ts'
import { heard, pollOf, turnout } from './tally.ts'

/** What may be drawn of a poll: while it is open only how many have answered, at the end each choice as well. */
export function gauges(matter: Pick<Matter, 'state' | 'details'>): readonly Gauge[] {
  if (matter.state === 'cancelled') return []
  const poll = pollOf(matter)
  const { options, own, noted, households, quorum } = poll
  const isOver = matter.state === 'closed'
  const written = noted.reduce((all, one) => all + one, 0)
  // Who was asked by whom is told at the end alone.
  const apart = isOver ? written : 0
  const all: Gauge = {
    ...{ name: '表态', said: isOver ? `${heard(poll)}/${households} 户${aside(written)}` : turnout(poll) },
    ...{ count: heard(poll) - apart, apart, whole: households, mark: quorum },
  }
  if (!isOver) return [all]
  return [
    all,
    ...options.map((name, at): Gauge => {
      const [count, for_] = [own[at] ?? 0, noted[at] ?? 0]
      return { name, said: `${count + for_} 户${aside(for_)}`, count, apart: for_, whole: heard(poll), mark: null }
    }),
  ]
}

const aside = (written: number): string => (written > 0 ? `（代记 ${written}）` : '')

import type { Report } from './campaign.ts'

/** A report as a table in Markdown. */
export function table({ provider, outcomes, messages, kills, failedStarts, uncertain, dead }: Report): string {
  const seconds = (ms: number) => (ms / 1000).toFixed(1)
  const rows = outcomes.map(({ name, recoveries, lost, doubled }) => {
    const [middle, longest] = [middleOf(recoveries), Math.max(...recoveries)].map(seconds)
    return `| ${name} | ${recoveries.length} | ${middle} | ${longest} | ${lost} | ${doubled} |`
  })
  return [
    `${provider}: ${messages} messages, ${kills} kills, ${failedStarts} starts without a database, ${uncertain} uncertain sends said again, ${dead} answers waited for 重发`,
    '',
    '| fault | times | recovery, s: median | longest | messages not kept, said again | answers doubled |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

function middleOf(some: readonly number[]): number {
  return [...some].sort((a, b) => a - b)[Math.floor(some.length / 2)] ?? 0
}

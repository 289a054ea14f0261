import type { Report } from './campaign.ts'

/** A report as a table in Markdown. */
export function table({ provider, outcomes, messages, kills, uncertain, dead }: Report): string {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  const rows = outcomes.map(({ name, recoveries, lost, doubled }) => {
    const longest = seconds(Math.max(...recoveries))
    return `| ${name} | ${recoveries.length} | ${longest} | ${lost} | ${doubled} |`
  })
  return [
    `${provider}: ${messages} messages, ${kills} kills, ${uncertain} uncertain sends said again, ${dead} answers waited for 重发`,
    '',
    '| fault | times | longest recovery | messages not kept, said again | answers doubled |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

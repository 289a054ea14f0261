/**
 * The processor time that work takes, in ms, the least of three runs: other work on the machine does not count. A run that took
 * less than is `enough` is the last: another could only take less.
 */
export function cpuMs(work: () => unknown, enough = 0): number {
  let least = Number.POSITIVE_INFINITY
  for (let runs = 0; runs < 3 && least >= enough; runs++) {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

/** The processor time that work takes, in ms, the least of three runs: other work on the machine does not count. */
export function cpuMs(work: () => unknown): number {
  const runs = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return Math.min(...runs)
}

const World = Date
let aheadMs = 0

/**
 * Moves the clock of this whole process, as whoever sets the machine's does: everything that asks what time it is, in any
 * library, is told so. The time that passes (timers, `performance.now()`) stays as it is, as the machine's does.
 */
export function moveClock(ms: number): void {
  aheadMs = ms
}

globalThis.Date = new Proxy(World, {
  construct: (_, args, target) =>
    Reflect.construct(World, args.length > 0 ? args : [World.now() + aheadMs], target === Date ? World : target),
  get: (date, name) => (name === 'now' ? () => World.now() + aheadMs : Reflect.get(date, name)),
})

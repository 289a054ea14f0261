import type { Command } from './mechanism.ts'
import type { Reading } from './reading.ts'

/**
 * Settles which matter is meant when no number was said. One that fits is it; several must be asked about; with none,
 * everyday talk (收到, 取消, 请假 家里有事) is left alone and a command's own word goes on to be explained.
 * `fits` is undefined when nobody looked.
 */
export function settle(reading: Reading, command: Command, fits: readonly number[] | undefined): Reading | null {
  const taken = Object.values(command.args).find((arg) => arg.kind === 'matter' && arg.optional === undefined)
  const { number = 0, numbers = [number] } = reading.slots
  if (reading.bare && fits !== undefined && !numbers.every((one) => fits.includes(one))) return null
  if (!taken || reading.slots.number !== undefined) return reading
  // Of some the number has to be said, however few there are.
  const [only, second] = taken.kind === 'matter' && taken.said ? [] : (fits ?? [])
  if (only !== undefined && second === undefined) {
    const { ask, ...settled } = reading
    const asking = ask === undefined || ask === 'which' ? {} : { ask }
    return { ...settled, ...asking, slots: { ...reading.slots, number: only } }
  }
  if (second !== undefined && command.asksWhich === false && reading.ask === undefined) return null
  if (second !== undefined) return { ...reading, ask: reading.ask ?? 'which' }
  return isEveryday(reading, command) ? null : reading
}

function isEveryday(reading: Reading, command: Command): boolean {
  if (reading.ask === 'which') return false
  const said = reading.slots.text ?? reading.slots.reason ?? reading.slots.date
  return command.everyday === true || reading.casual === true || reading.ask === 'typo' || said !== undefined
}

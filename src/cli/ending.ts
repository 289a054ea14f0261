/** How a small program ends: with a sentence for whoever typed it, and an exit code of the README's table. */
import { EXIT_CODES, Fatal } from '../errors.ts'

/** Something went wrong that nobody foresaw. */
const FAILED = 1

/** What was typed or given is wrong, in one line. */
export class Mistake extends Fatal {
  constructor(message: string) {
    super('config', message)
  }
}

/** Says a line and ends with this code: what went well to whoever reads on, the rest apart. */
export function end(exitCode: number, ...lines: readonly string[]): number {
  const out = exitCode === 0 ? process.stdout : process.stderr
  out.write(`${lines.join('\n')}\n`)
  return exitCode
}

/** It was typed otherwise than it is said. */
export const showUsage = (usage: string): number => end(EXIT_CODES.config, usage)

/** One clear line instead of a stack. `failed`: what came of it, where nothing else is known. */
export function explain(error: unknown, failed: string): number {
  if (error instanceof Fatal) return end(error.exitCode, error.message)
  const reason = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error)
  return end(FAILED, `${failed}：${reason}`)
}

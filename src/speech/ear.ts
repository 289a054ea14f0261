import { createHash } from 'node:crypto'
import type { Context } from './match/context.ts'
import type { Registry } from './mechanism.ts'
import type { Reading } from './reading.ts'

/** What was made of a line, and in which context; `reading` is null when it was talk. */
export interface Heard extends Required<Context> {
  readonly reading: Reading | null
}

/** To be raised when a change in `language/` or `speech/` makes something else of a line. */
const UNDERSTANDING = 57

/**
 * Names the ear that knows these mechanisms. Their words are part of it, so what a process with other commands made of a
 * line is never taken over.
 */
export function earVersion(registry: Pick<Registry, 'live' | 'matters'>): string {
  const version = versions.get(registry) ?? versionOf(registry)
  versions.set(registry, version)
  return version
}

/** A registry never changes. */
const versions = new WeakMap<object, string>()

function versionOf({ live, matters }: Pick<Registry, 'live' | 'matters'>): string {
  const words = JSON.stringify([live, matters.map((one) => one.words)])
  return `${UNDERSTANDING}-${createHash('sha256').update(words).digest('hex').slice(0, 12)}`
}

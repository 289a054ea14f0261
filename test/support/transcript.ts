import { readdirSync, readFileSync } from 'node:fs'
import { type Line, local, readScript } from '../../src/sandbox/story/script.ts'
import { type Listener, tell as tellStory } from '../../src/sandbox/story/tell.ts'

export { local } from '../../src/sandbox/story/script.ts'

/**
 * Conversation transcripts (`test/cases/transcripts`): one file, one story, told to any implementation of `Village`.
 * The notation is the one of the cases' README.
 */
export interface Transcript {
  readonly file: string
  readonly name: string
  readonly setup: 'village' | 'bare'
  readonly now: Date
  readonly lines: readonly Line[]
}

/** A village that transcripts are told to. */
export interface Village extends Listener {
  readonly setupCode: string
  close(): Promise<void>
}

const folder = new URL('../cases/transcripts/', import.meta.url)

/** The transcripts of these names, or all of them. */
export function readTranscripts(...names: string[]): readonly Transcript[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  return files
    .filter((file) => names.length === 0 || names.includes(file.replace('.txt', '')))
    .map((file) => parse(file, readFileSync(new URL(file, folder), 'utf8')))
}

export function parse(file: string, text: string): Transcript {
  const headers = new Map([...text.matchAll(/^# (\w+): (.*)$/gmu)].map(([, name = '', value = '']) => [name, value]))
  return {
    file,
    name: headers.get('name') ?? file,
    setup: headers.get('setup') === 'bare' ? 'bare' : 'village',
    now: local(headers.get('now') ?? '2026-11-23 09:00'),
    lines: readScript(file, text),
  }
}

/** Tells the story; throws at the first line that does not come true. */
export function tell({ file, lines }: Transcript, village: Village): Promise<void> {
  return tellStory({ file, lines, knows: { SETUP_CODE: village.setupCode } }, village)
}

import { createUnderstanding, type Setting, type Understood } from '../../../../src/speech/understand.ts'
import { registry } from '../../../support/registry.ts'
import { readRows } from '../rows.ts'

/**
 * Sayings of one command after another, compactly: `== command 51 村干群` is what those below it mean, about which matter, the
 * only one open, and in which group where none stands in front; ` => ask` behind a line: it is asked back. Below `--` is what
 * only sounds like it and stays talk; below `--?` what should be heard one day, and until then is nothing else. Else a line is
 * noted as for `readRows`.
 */
export interface Sayings {
  readonly command: string
  readonly said: readonly Saying[]
  readonly talk: readonly Saying[]
  readonly oneDay: readonly Saying[]
}

/** A line as it was said, and what it means: `record-motion 51`, `act-on 60 ask`, `talk`. */
export interface Line {
  readonly line: string
  readonly text: string
  readonly setting: Setting
  readonly means: string
}

/** A line, what it means, and what was heard, each in a few words: `record-motion 51`, `act-on 60 ask`, `talk`. */
export interface Saying {
  readonly line: string
  readonly means: string
  readonly heard: string
}

const understand = createUnderstanding(registry, ['连心小助手'])
/** A Sunday afternoon. */
const NOW = new Date('2026-11-22T15:00:00+08:00')
const GROUP = /^(?:\[[\d,]+\] )?(?:DM|[党村镇志]\S*群) /u
const TALK = 'talk'

export function readSayings(table: string): readonly Sayings[] {
  return readSections(table).map(({ command, said, talk, oneDay }) => ({
    command,
    said: said.map(understood),
    talk: talk.map(understood),
    oneDay: oneDay.map(understood),
  }))
}

function understood({ line, text, setting, means }: Line): Saying {
  return { line, means, heard: brief(understand(text, setting, NOW)) }
}

interface Section {
  readonly command: string
  readonly said: readonly Line[]
  readonly talk: readonly Line[]
  readonly oneDay: readonly Line[]
}

export function readSections(table: string): readonly Section[] {
  return table.split(/^== /mu).slice(1).map(section)
}

function section(text: string): Section {
  const [head = '', ...lines] = text.split('\n').filter((line) => line !== '')
  const [, command = '', number, group = '村民群'] = /^(\S+)(?: (\d+))? (\S+)$/u.exec(head) ?? []
  const means = [command, number].filter(Boolean).join(' ')
  const open = number === undefined ? {} : { open: [Number(number)] }
  const read = (line: string, isTalk: boolean): Line => {
    const [said = '', mark] = line.split(' => ')
    const [row] = readRows(GROUP.test(said) ? said : `${group} ${said}`)
    const setting = { ...open, ...row?.setting }
    return { line, text: row?.text ?? '', setting, means: isTalk ? TALK : [means, mark].filter(Boolean).join(' ') }
  }
  const part = (mark: string) => lines.slice(lines.indexOf(mark) + 1, endOf(lines, mark))
  return {
    command,
    said: lines.slice(0, lines.indexOf('--')).map((line) => read(line, false)),
    talk: part('--').map((line) => read(line, true)),
    oneDay: lines.includes('--?') ? part('--?').map((line) => read(line, false)) : [],
  }
}

function endOf(lines: readonly string[], mark: string): number {
  const end = lines.indexOf('--?')
  return mark === '--' && end >= 0 ? end : lines.length
}

function brief(heard: Understood): string {
  if (heard.command === null) return TALK
  return [heard.command, heard.number, heard.confirm && 'ask'].filter(Boolean).join(' ')
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import { registry } from '../support/registry.ts'

/**
 * A mechanism's names stand in its folder: nothing in src holds the name of a kind, a duty, a command or a part as a literal, so
 * that a new mechanism needs no line there. What src must know of one is a field of its data.
 */
const src = join(import.meta.dirname, '../../src')

const QUESTION = 'a kind of question to who spoke, beside choose'
const ENDING = 'how a sentence ended, beside done and refused'

/** Words that mean something else there, or that src is the one to say; each by file. */
const EXCEPTIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'domain/matter.ts': { holder: 'the one part that the moves of any workflow give and take away: named here, once' },
  'engine/hear/decide.ts': { dismiss: 'whoever calls a question off is noted so', confirm: QUESTION },
  'engine/hear/carry-out.ts': { asked: ENDING },
  'engine/hear/to-talk.ts': {
    asked: ENDING,
    help: 'what the bot answers to words that are no command is noted as help',
    confirm: QUESTION,
  },
  'engine/hear/ask.ts': { confirm: QUESTION, asked: ENDING },
  'engine/hear/awaited.ts': { confirm: QUESTION },
  'engine/hear/on-behalf.ts': { asked: ENDING },
  'engine/hear/spoken.ts': { confirm: QUESTION, asked: ENDING },
  'speech/kept-until-known.ts': { confirm: QUESTION },
  'speech/outcome.ts': { confirm: QUESTION, asked: ENDING },
  'speech/resolve/household.ts': { confirm: QUESTION, asked: ENDING },
  'speech/resolve/matter.ts': { confirm: QUESTION, asked: ENDING },
  'store/queues/pendings.ts': { confirm: QUESTION },
  'console/question.tsx': { confirm: QUESTION },
  'console/layout.tsx': { answer: 'a class of the style sheet' },
  'console/pages/visits.tsx': { late: 'a filter in the page’s address' },
  'console/pages/messages.tsx': {
    resend: 'the page says unsaid messages again without the command, and notes it alike',
  },
}

const names = new Set([
  ...registry.matters.flatMap(({ workflow, words }) => [workflow.kind, ...Object.keys(words.parts)]),
  ...registry.duties.map(({ kind }) => kind),
  ...registry.all.map(({ id }) => id),
])

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('generated'))
  .toSorted()

const found = files.map((file) => [file, namesIn(file)] as const)

describe('the names of mechanisms', () => {
  it('are looked for in the whole program', () => {
    expect(files.length).toBeGreaterThan(250)
    expect(names.size).toBeGreaterThan(60)
  })

  it.each(found)('%s holds none as a literal', (file, held) => {
    const allowed = Object.keys(EXCEPTIONS[file] ?? {})
    expect([...held].filter((name) => !allowed.includes(name))).toEqual([])
  })

  it('are excepted where they still stand, and nowhere else', () => {
    const held = new Map(found)
    const stale = Object.entries(EXCEPTIONS).flatMap(([file, excepted]) =>
      Object.keys(excepted).filter((name) => !held.get(file)?.has(name)),
    )
    expect(stale).toEqual([])
  })
})

/** The names that a file has as strings, in data and in types; what HTML says (`method="post"`) is no data. */
function namesIn(file: string): ReadonlySet<string> {
  const { program } = parseSync(file, readFileSync(join(src, file), 'utf8'))
  const held = new Set<string>()
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, value } = node as { type?: unknown; value?: unknown }
    if (type === 'ImportDeclaration' || type === 'JSXAttribute') {
      // A literal in an attribute's expression is data again.
      if (type === 'JSXAttribute' && (value as { type?: unknown } | null)?.type === 'JSXExpressionContainer')
        walk(value)
      return
    }
    if (type === 'Literal' && typeof value === 'string' && names.has(value)) held.add(value)
    const cooked = type === 'TemplateElement' && (value as { cooked: unknown }).cooked
    if (typeof cooked === 'string' && names.has(cooked)) held.add(cooked)
    for (const child of Object.values(node)) walk(child)
  }
  walk(program)
  return held
}

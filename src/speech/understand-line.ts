import { z } from 'zod'
import { findDate, formatWhen } from '../language/dates/index.ts'
import { readSolitaire } from '../language/solitaire.ts'
import type { createWhy, Understand } from './understand.ts'

const LINE = z.object({
  text: z.string(),
  ctx: z
    .object({
      room: z.string().optional(),
      mentions: z.array(z.string()).optional(),
      open: z.array(z.number().int()).optional(),
    })
    .optional(),
  now: z.coerce.date().optional(),
  tense: z.enum(['past', 'future']).optional(),
  kind: z.enum(['utterance', 'date', 'solitaire']).default('utterance'),
})

/** Answers one line of `npm run understand`; what cannot be read is answered with the reason. `why` tells what spoke for it as well. */
export function answerLine(
  line: string,
  understand: Understand,
  clock: Date,
  why?: ReturnType<typeof createWhy>,
): object {
  try {
    const { text, ctx, now = clock, tense, kind } = LINE.parse(JSON.parse(line))
    if (kind === 'date') return answerDate(text, now, tense)
    if (kind === 'solitaire') return readSolitaire(text) ?? { title: null, entries: [] }
    const understood = understand(text, ctx ?? {}, now)
    return why ? { ...understood, why: why(text, ctx ?? {}, now) } : understood
  } catch (error) {
    return { error: error instanceof z.ZodError ? z.prettifyError(error) : String(error) }
  }
}

function answerDate(text: string, now: Date, tense: 'past' | 'future' | undefined): object {
  const found = findDate(text, now, tense === undefined ? {} : { tense })
  if (found === null) return { expect: null }
  const alternatives = found.alternatives.map(formatWhen)
  return {
    expect: formatWhen(found.when),
    ...(alternatives.length > 0 ? { alt: alternatives } : {}),
    ...(found.ambiguous ? { ambiguous: true } : {}),
    span: [found.span.start, found.span.end],
  }
}

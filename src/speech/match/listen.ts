import { firstWord } from '../../language/edges.ts'
import { fold, normalize } from '../../language/fold.ts'
import { namesTold } from '../../language/mention.ts'
import { thanksAhead } from '../../language/talk.ts'
import type { Utterance } from '../../language/utterance.ts'
import type { Registry } from '../mechanism.ts'
import type { Reading } from '../reading.ts'
import { behindWords } from './behind.ts'
import type { Context } from './context.ts'
import { readFeeling } from './feeling.ts'
import { framed } from './frames.ts'
import { type KnownNames, NOBODY_KNOWN } from './known-names.ts'
import { Cursor, type Line } from './line.ts'
import { mayOpen, opensCommand } from './may-open.ts'
import { takePrefix } from './prefix.ts'
import { asksFor, kindsTold } from './prompt.ts'
import { numbersIn } from './read/matter.ts'
import { readAnswer } from './reply.ts'
import { createSeveral, type ReadOne } from './several-commands.ts'
import { buildTable, type Table } from './table.ts'
import { takesRating } from './takes-rating.ts'
import { readWord } from './word.ts'

/** Takes what was said for a command, or leaves it alone: null is talk. */
export type Listener = (utterance: Utterance, context: Context, now: Date) => Reading | null

/** Builds the table once and returns the function that reads a line; its cost does not grow with the commands. */
export function createListener(
  registry: Pick<Registry, 'live' | 'matters'>,
  known: KnownNames = NOBODY_KNOWN,
): Listener {
  const { live } = registry
  const table = buildTable(live)
  const readOne = createReadOne(table, registry, known)
  const commands = new Map(live.map((command) => [command.id, command]))
  const readAll = createSeveral(readOne, commands, (words) => opensCommand(table, normalize(words)))
  return (utterance, context, now) =>
    mayOpen(table, utterance, firstWord(utterance.words)) ? readAll(utterance, context, now) : null
}

/** Reads a line that may open a command. */
function createReadOne(
  table: Table,
  { live, matters }: Pick<Registry, 'live' | 'matters'>,
  known: KnownNames,
): ReadOne {
  const kindOf = kindsTold(matters)
  const rated = live.filter(takesRating)
  return (utterance, context, now) => {
    const start = firstWord(utterance.words)
    const folded = fold(utterance.words.slice(start))
    const prefixed = takePrefix(folded.text)
    const line: Line = {
      folded,
      text: folded.text,
      utterance,
      context,
      now,
      known,
      names: namesTold(utterance.mentions.map((mention) => mention.name)),
      explicit: utterance.addressed || prefixed.explicit,
      isToBot: utterance.addressed || prefixed.explicit || context.place === 'direct',
      quotedNumbers: utterance.quote?.ofBot ? numbersIn(utterance.quote.text) : [],
      quotedKind: utterance.quote?.ofBot ? kindOf(utterance.quote.text) : undefined,
      asksToRate: utterance.quote?.ofBot === true && rated.some((one) => asksFor(one, utterance.quote?.text ?? '')),
      quotesPerson: utterance.quote !== null && !utterance.quote.ofBot,
    }
    const at = new Cursor(line, prefixed.at)
    const reading = readFrom(table, at, prefixed.closing) ?? readFeeling(rated, line)
    if (reading !== null || !utterance.quote?.ofBot) return reading
    // 谢谢，确认: who answers the bot may thank it first.
    const thanks = thanksAhead(at.rest)
    return thanks === 0 ? null : readFrom(table, at.clone().moveTo(at.at + thanks), 0)
  }
}

function readFrom(table: Table, at: Cursor, closing: number): Reading | null {
  const inFrame = framed(table, at)
  // 收到 31号 马上办: what begins with a word is no bare number.
  if (inFrame !== null && !inFrame.bare) return inFrame
  return readWord(table, at, closing) ?? inFrame ?? behindWords(table, at) ?? readAnswer(table, at)
}

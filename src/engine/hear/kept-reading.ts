import type { Utterance } from '../../language/utterance.ts'
import type { Heard } from '../../speech/ear.ts'
import type { Listener } from '../../speech/match/index.ts'
import type { Received } from '../../store/index.ts'

/**
 * An ear that remembers what it made of a message, `line`, when that came, so that it is understood once. It listens again to
 * what another ear understood, and where the place is another by now or a question was asked since.
 */
export function recalling(message: Received, line: Utterance, ear: string, listen: Listener): Listener {
  const heard = message.earVersion === ear ? (message.reading as Heard | null) : null
  if (heard === null) return listen
  return (utterance, context, now) =>
    utterance === line && heard.place === context.place && heard.pending === (context.pending ?? false)
      ? heard.reading
      : listen(utterance, context, now)
}

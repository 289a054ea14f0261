import type { Place } from '../../domain/roles.ts'
import type { Utterance } from '../../language/utterance.ts'
import type { Registry } from '../../speech/mechanism.ts'
import type { Reading } from '../../speech/reading.ts'

/** Words that cannot wait, as the command they are; null where they can. In a group nobody has to name the bot. */
export function urgentIn(
  { words, addressed, quote }: Pick<Utterance, 'words' | 'addressed' | 'quote'>,
  place: Place,
  { urgent: commands }: Pick<Registry, 'urgent'>,
): Reading | null {
  const isToBot = addressed || place === 'direct'
  // Of a group nobody bound it is not known whom to alert, and who quotes somebody speaks about it.
  if (!isToBot && (place === 'unbound' || quote !== null)) return null
  for (const { id, urgent } of commands) {
    const slots = urgent?.(words.trim(), isToBot)
    if (slots) return { command: id, slots }
  }
  return null
}

/** What was said as a command whose words may tell of what cannot wait: then it is that. */
export function orUrgent(reading: Reading, registry: Registry): Reading {
  const { text } = reading.slots
  if (text === undefined || !registry.get(reading.command).mayBeUrgent) return reading
  return urgentIn({ words: text, addressed: true, quote: null }, 'direct', registry) ?? reading
}

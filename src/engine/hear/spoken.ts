/**
 * From words that were said aloud to what is carried out. They are wrong more often than typed ones: what only looks is
 * answered with what was heard, what acts is asked about first, and danger waits for nothing.
 */
import type { Utterance } from '../../language/utterance.ts'
import type { Scene } from '../../speech/mechanism.ts'
import { alone, combine, type Outcome } from '../../speech/outcome.ts'
import type { Reading } from '../../speech/reading.ts'
import { isPlainAnswer, lateAnswer, readAnswer } from './awaited.ts'
import { type Answered, carryAll, wouldAct } from './carry-out.ts'
import { carryAnswer, late } from './decide.ts'
import type { Ears } from './ears.ts'
import { answerTo } from './last-question.ts'
import { toTalk } from './to-talk.ts'
import { orUrgent, urgentIn } from './urgent.ts'

/** Understands what was heard and carries it out or asks first; null when, seen from here, it was talk. */
export async function answerSpoken(
  utterance: Utterance,
  scene: Scene,
  ears: Ears,
  pending: boolean,
): Promise<Answered | null> {
  const { words } = utterance
  const { registry } = ears
  const urgent = urgentIn(utterance, scene.place, registry)
  if (urgent) return behind(await carryAll(urgent, utterance, scene, ears), words)
  const taken = pending ? await readAnswer(utterance, scene) : null
  if (taken && ('outcome' in taken || isPlainAnswer(words))) return carryAnswer(taken, utterance, ears)
  if (taken) return askFirst(taken.reading, utterance, taken.scene, ears)

  const reading = ears.listen(utterance, { place: scene.place, pending }, scene.saidAt)
  const meant = await answerTo(utterance, reading, scene, ears)
  if (meant) return orAsked(meant.reading, { ...meant.utterance, words }, meant.scene, ears)
  if (reading) return orAsked(reading, utterance, scene, ears)
  const over = pending ? await lateAnswer(utterance, scene) : null
  if (over) return late(over)
  const talked = await toTalk(utterance, scene, ears)
  return talked && before(talked, words)
}

/** Carries out what changes nothing and what cannot wait; asks about the rest, all of it in one question. */
async function orAsked(reading: Reading, utterance: Utterance, scene: Scene, ears: Ears): Promise<Answered> {
  const { words } = utterance
  const { then = [], ...first } = reading
  const all = [first, ...then].map((one) => orUrgent(one, ears.registry))
  const isUrgent = ({ command }: Reading) => ears.registry.urgent.some(({ id }) => id === command)
  const cries = all.filter(isUrgent)
  const others = all.filter((one) => !isUrgent(one))
  const [cry, ...more] = cries
  if (cry) {
    const told = behind(await carryAll(followed(cry, more), utterance, scene, ears), words)
    const [next, ...rest] = others
    if (!next) return told
    const asked = await askFirst(followed(next, rest), utterance, scene, ears)
    return { ...told, outcome: combine([told.outcome, asked.outcome]), parts: [told, asked] }
  }
  for (const one of all)
    if (await wouldAct(one, utterance, scene, ears)) return askFirst(reading, utterance, scene, ears)
  return before(await carryAll(reading, utterance, scene, ears), words)
}

const followed = (first: Reading, then: readonly Reading[]): Reading => (then.length > 0 ? { ...first, then } : first)

/** Whether it was heard right; whoever says so has it carried out. */
async function askFirst(
  reading: Reading,
  { words, quote }: Utterance,
  scene: Scene,
  { registry }: Ears,
): Promise<Answered> {
  const count = 1 + (reading.then?.length ?? 0)
  const command = registry.get(reading.command)
  const { number } = reading.slots
  // 我来 says nothing of what it answers.
  const what =
    quote && number !== undefined ? `（${command.says[0]} #${number}）` : count > 1 ? `（${count} 件事）` : ''
  const ends = count > 1 ? '都对就回「对」，不对就再说一遍' : '对就回「对」，不对就再说一遍'
  const { actor, village, tx, account, conversation, now } = scene
  const open = await tx.pendings.open(account.id, conversation, now)
  const isReplaced = (open?.reading as Reading | undefined)?.spoken !== undefined
  const outcome: Outcome = {
    reply: {
      text: `${heard(words)}${what}。${ends}${isReplaced ? '\n（前面听到的那句没有办）' : ''}`,
      ...(actor && { mentions: [actor.personId] }),
    },
    ask: { kind: 'confirm', reading: { ...reading, spoken: words }, options: [], villageId: village?.id ?? null },
    outcome: 'asked',
    ...([reading, ...(reading.then ?? [])].some((one) => registry.get(one.command).unnamed) && { unnamed: true }),
  }
  return { outcome, command: command.id, subjects: [] }
}

/** An answer with what was heard in front of it, so that nobody takes it for one to something else. */
const before = (answered: Answered, words: string): Answered => said(answered, (text) => `${heard(words)}\n${text}`)

/** The same behind an answer whose own words come first. */
const behind = (answered: Answered, words: string): Answered => said(answered, (text) => `${text}\n${heard(words)}`)

function said(answered: Answered, how: (text: string) => string): Answered {
  const { reply } = answered.outcome
  if (!reply) return answered
  const { merge: _, ...apart } = reply
  return { ...answered, outcome: { ...answered.outcome, reply: { ...apart, text: how(alone(reply)) } } }
}

/** The words as they were heard, on one line, calling nobody and quoting nothing. */
function heard(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return `听到：${line
    .replaceAll('@', '＠')
    .replaceAll('「', '『')
    .replaceAll('」', '』')
    .replace(/[\s。.，,！!]+$/u, '')}`
}

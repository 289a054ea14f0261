/** From an utterance on its scene, or a form that was filled in, to what is carried out. */
import { readSolitaire, type Solitaire } from '../../language/solitaire.ts'
import type { Utterance } from '../../language/utterance.ts'
import type { Scene } from '../../speech/mechanism.ts'
import type { Outcome } from '../../speech/outcome.ts'
import type { Reading } from '../../speech/reading.ts'
import type { OpenPending } from '../../store/index.ts'
import { type Given, lateAnswer, readAnswer, type Taken, takeAnswer } from './awaited.ts'
import { type Answered, carryAll, carryOut } from './carry-out.ts'
import type { Ears } from './ears.ts'
import { answerTo } from './last-question.ts'
import { toTalk } from './to-talk.ts'

/** Understands an utterance on its scene and carries it out; null when, seen from here, it was no command. */
export async function answer(
  utterance: Utterance,
  scene: Scene,
  ears: Ears,
  pending: boolean,
): Promise<Answered | null> {
  const list = scene.room && readSolitaire(utterance.words)
  if (list) return toList(list, scene, ears)
  const answered = pending ? await readAnswer(utterance, scene) : null
  if (answered) return carryAnswer(answered, utterance, ears)
  const reading = ears.listen(utterance, { place: scene.place, pending }, scene.saidAt)
  const meant = await answerTo(utterance, reading, scene, ears)
  if (meant) return carryAll(meant.reading, meant.utterance, meant.scene, ears)
  const tooLate = pending && reading === null ? await lateAnswer(utterance, scene) : null
  if (tooLate) return late(tooLate)
  const said = reading ? await carryAll(reading, utterance, scene, ears) : await toTalk(utterance, scene, ears)
  const isNothing = (said?.outcome.outcome ?? 'ignored') === 'ignored'
  const over = pending && reading !== null && isNothing ? await lateAnswer(utterance, scene) : null
  return over ? late(over) : said
}

/** The answer to a question that is over. */
export const late = (outcome: Outcome): Answered => ({ outcome, command: 'confirm', subjects: [] })

/** No words at all: what was filled into a form is a reading already. It is meant for the bot, whatever it is. */
const SILENT: Utterance = { words: '', quote: null, mentions: [], addressed: true }

/** Carries out a reading that nobody had to understand: a form that was filled in. */
export function answerForm(reading: Reading, scene: Scene, ears: Ears): Promise<Answered> {
  return carryOut(reading, SILENT, scene, ears)
}

/** Carries out an answer that was clicked; null when it is none to the question. */
export async function answerClick(
  given: Given,
  question: OpenPending,
  scene: Scene,
  ears: Ears,
): Promise<Answered | null> {
  const answered = await takeAnswer(given, question, scene)
  return answered && carryAnswer(answered, SILENT, ears)
}

export async function carryAnswer(answered: Taken, utterance: Utterance, ears: Ears): Promise<Answered> {
  if ('outcome' in answered) return { outcome: answered.outcome, command: 'dismiss', subjects: [] }
  const { reading, scene, words } = answered
  return carryAll(reading, words === undefined ? utterance : { ...utterance, words }, scene, ears)
}

/** WeChat's own 接龙: whichever command knows what the list is for. It is never read as anything else. */
async function toList(list: Solitaire, scene: Scene, { registry }: Ears): Promise<Answered | null> {
  for (const command of registry.live) {
    const outcome = await command.list?.(scene, list)
    if (outcome) return { outcome, command: command.id, subjects: [] }
  }
  return null
}

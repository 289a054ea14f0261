/** What is answered to words that are no command. */
import type { Place } from '../../domain/roles.ts'
import type { Utterance } from '../../language/utterance.ts'
import { available } from '../../speech/help.ts'
import type { Registry, Scene } from '../../speech/mechanism.ts'
import { askedIn, callIn, nearest } from '../../speech/nearest.ts'
import { askBack, misread } from './ask.ts'
import { type Answered, carryOut } from './carry-out.ts'
import { asksHow, chat, inGroup, isQuestion, passOn } from './chat.ts'
import type { Ears } from './ears.ts'
import { urgentIn } from './urgent.ts'

/** Words to the bot that are no command: what they may mean is offered, ready to be confirmed; else one line. */
export async function toTalk(utterance: Utterance, scene: Scene, ears: Ears): Promise<Answered | null> {
  const { registry, listen } = ears
  const urgent = urgentIn(utterance, scene.place, registry)
  if (urgent) return carryOut(urgent, utterance, scene, ears)
  if (!isForBot(utterance, scene.place, registry)) return null
  const commands = registry.live.filter((command) => available(command, scene.actor, scene.place))
  const asked = askedIn(utterance.words, commands)
  if (asked) return carryOut(asked, utterance, scene, ears)
  const near = nearest(utterance, { place: scene.place }, scene.saidAt, commands, listen)
  const known = scene.actor
  const mayCall = known ? commands : registry.live.filter(({ roles }) => roles === 'anyone')
  const called = callIn(utterance.words, mayCall)
  // Who is not known yet hears how to be; what they called for is asked about then.
  if (called && !known && !near) {
    const reading = { command: called.command.id, slots: called.slots, ask: 'guessed' as const }
    return carryOut(reading, utterance, scene, ears)
  }
  const isNamed = near && !near.command.looksAt && (near.reading !== undefined || near.command === called?.command)
  if (called && known && !isNamed) {
    const { command, slots, asks } = called
    const text = asks(known.name, utterance.words.trim())
    const ask = { kind: 'confirm' as const, reading: { command: command.id, slots }, options: [] }
    return { outcome: { reply: { text }, ask, outcome: 'asked' }, command: command.id, subjects: [] }
  }
  if (near?.reading) {
    const outcome = await askBack({ ...near.reading, ask: 'guessed' }, scene, registry)
    return { outcome, command: near.command.id, subjects: [] }
  }
  if (!near && scene.place === 'direct')
    return { outcome: await chat(utterance.words.trim(), scene, commands), command: 'help', subjects: [] }
  // A question that was put to it in a group goes on to people as it does in private, but what is not done here is not repeated.
  const names = () => nearest(utterance, { place: scene.place }, scene.saidAt, registry.live, listen) !== null
  if (
    !near &&
    known &&
    scene.place !== 'unbound' &&
    isQuestion(utterance.words) &&
    !asksHow(utterance.words) &&
    !names()
  )
    return { outcome: await passOn(utterance.words.trim(), scene, commands), command: 'help', subjects: [] }
  const help = near
    ? `这句没听懂。您是要「${near.command.says[0]}」吗？这样发：${near.command.examples[0]?.say ?? near.command.says[0]}`
    : inGroup(utterance.words.trim(), commands)
  return { outcome: await misread(help, scene), command: 'help', subjects: [] }
}

/** Whether words that are no command are still meant for the bot: it was named, written to in private, or cannot wait. */
export function isForBot(utterance: Utterance, place: Place, registry: Registry): boolean {
  const { addressed, words } = utterance
  if (words.trim() === '') return false
  return addressed || place === 'direct' || urgentIn(utterance, place, registry) !== null
}

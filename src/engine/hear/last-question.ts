/** What somebody was asked last, and answers without a quote. */
import type { Utterance } from '../../language/utterance.ts'
import { type Answering, answering, isOfElse } from '../../speech/answering.ts'
import { isHere } from '../../speech/its-group.ts'
import type { Scene } from '../../speech/mechanism.ts'
import type { Reading } from '../../speech/reading.ts'
import { fitting } from '../../speech/resolve/fitting.ts'
import { allFit } from '../../speech/resolve/matter.ts'
import { villageOf } from '../../speech/resolve/other-village.ts'
import { inVillage } from './awaited.ts'
import type { Ears } from './ears.ts'
import { urgentIn } from './urgent.ts'

/** An answer to what was asked, on the scene of the village it is about; null where the words answer nothing. */
export async function answerTo(
  utterance: Utterance,
  said: Reading | null,
  scene: Scene,
  { registry, listen, told = [] }: Ears,
): Promise<(Answering & { readonly scene: Scene }) | null> {
  const { place, saidAt } = scene
  if (told.length === 0 || urgentIn(utterance, place, registry)) return null
  const found = answering(utterance, said, told, { place }, saidAt, { listen, registry })
  if (!found) return null
  const there = await sceneOf(found, scene)
  if (!there || !(await fits(found.reading, there)) || (await isOvertaken(found, there))) return null
  return { ...(await orWhich(found, there)), scene: there }
}

/** What was done is named and is not what was asked about: where they could do that of several, it is asked which. */
async function orWhich(found: Answering, scene: Scene): Promise<Answering> {
  const { reading, utterance } = found
  const command = scene.registry.get(reading.command)
  const arg = Object.values(command.args).find((one) => one.kind === 'matter')
  if (arg?.kind !== 'matter' || reading.slots.number === undefined || reading.then !== undefined) return found
  if (!isOfElse(utterance.words, command, utterance.quote?.text ?? '')) return found
  if ((await fitting(arg, scene)).length < 2) return found
  const { number: _, numbers: __, ...others } = reading.slots
  return { ...found, utterance: { ...utterance, quote: null }, reading: { ...reading, slots: others } }
}

/** In private the number is that of the village it was said for; a group is of one village only. */
async function sceneOf({ reading, utterance: { quote } }: Answering, scene: Scene): Promise<Scene | null> {
  const { number } = reading.slots
  const villageId = number === undefined || !quote ? null : await villageOf(quote.text, number, scene)
  if (villageId === null || villageId === scene.village?.id) return scene
  return scene.place === 'direct' && villageId !== 'earlier' ? inVillage(scene, villageId) : null
}

/** Whether the whole group was told something since that is answered in the same words: 收到 may be said of either. */
async function isOvertaken({ reading: { command, slots }, at }: Answering, scene: Scene): Promise<boolean> {
  const arg = Object.values(scene.registry.get(command).args).find((arg) => arg.kind === 'matter')
  if (arg?.kind !== 'matter' || !arg.sole || scene.room === null) return false
  return (await fitting(arg, scene)).some(
    (matter) =>
      matter.number !== slots.number &&
      matter.enteredAt >= at &&
      scene.registry.matter(matter.kind)?.saidTo !== undefined &&
      isHere(scene, matter),
  )
}

/** Whether the speaker may still do it: what was answered already is talked about. */
async function fits({ command, slots: { number } }: Reading, scene: Scene): Promise<boolean> {
  const arg = Object.values(scene.registry.get(command).args).find((arg) => arg.kind === 'matter')
  if (arg?.kind !== 'matter') return true
  return number === undefined ? (await fitting(arg, scene)).length > 0 : allFit([number], arg, scene)
}

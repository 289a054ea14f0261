/** What somebody was asked last, and answers without a quote. */
import type { Utterance } from '../../language/utterance.ts'
import { type Answering, answering, isOfElse, type Told } from '../../speech/answering.ts'
import { isHere } from '../../speech/its-group.ts'
import type { Scene } from '../../speech/mechanism.ts'
import type { Reading } from '../../speech/reading.ts'
import { allFit } from '../../speech/resolve/bare-numbers.ts'
import { fitting } from '../../speech/resolve/fitting.ts'
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
  if (urgentIn(utterance, place, registry)) return null
  const hearing = { listen, registry }
  const found =
    answering(utterance, said, told, { place }, saidAt, hearing) ??
    (said === null ? answering(utterance, said, await putToAll(scene), { place }, saidAt, hearing) : null)
  if (!found || (found.toAll && said !== null && (await isSomething(said, found, scene)))) return null
  const there = await sceneOf(found, scene)
  if (!there || !(await fits(found.reading, there)) || (await isOvertaken(found, there))) return null
  return { ...(await orWhich(found, there)), scene: there }
}

/** In private: what everybody was asked in a group and the speaker may still answer, as if it had been put to them. */
async function putToAll(scene: Scene): Promise<readonly Told[]> {
  const { place, registry, saidAt } = scene
  if (place !== 'direct') return []
  const told: Told[] = []
  for (const command of registry.live.filter((one) => one.putToAll)) {
    const arg = Object.values(command.args).find((one) => one.kind === 'matter')
    for (const matter of arg?.kind === 'matter' ? await fitting(arg, scene) : []) {
      const text = registry.matter(matter.kind)?.putToAll?.(matter, saidAt)
      if (text !== undefined) told.push({ text, at: matter.createdAt, isFresh: true, aloud: false, toAll: false })
    }
  }
  return told
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

/** Whether words that answer what everybody was asked are something else that the speaker could do: 同意 of a request. */
async function isSomething({ command }: Reading, { reading }: Answering, scene: Scene): Promise<boolean> {
  if (command === reading.command) return false
  const arg = Object.values(scene.registry.get(command).args).find((one) => one.kind === 'matter')
  return arg?.kind !== 'matter' || (await fitting(arg, scene)).length > 0
}

/** Whether the speaker may still do it: what was answered already is talked about. */
async function fits({ command, slots: { number } }: Reading, scene: Scene): Promise<boolean> {
  const arg = Object.values(scene.registry.get(command).args).find((arg) => arg.kind === 'matter')
  if (arg?.kind !== 'matter') return true
  return number === undefined ? (await fitting(arg, scene)).length > 0 : allFit([number], arg, scene)
}

import { leadingDate } from '../../language/dates/index.ts'
import { isPersonName } from '../../language/names.ts'
import type { Utterance } from '../../language/utterance.ts'
import { groupCalled } from '../../speech/readers/groups.ts'
import type { Reading } from '../../speech/reading.ts'
import type { Registry } from '../../speech/registry.ts'
import type { Outcome, Scene } from '../../speech/scene.ts'

const YES = new Set(['是', '是的', '对', '对的', '确认', '确定', '好', '好的', '嗯', '可以', '要', '没错'])
const NO = new Set(['不', '不是', '不要', '不用', '不用了', '取消', '算了', '没有'])
const TRIMMED = /[\s。．.!！~～，,、?？#＃号单]+/gu

/** Whether words may answer a question of the bot; looked at only for those the bot waits for. */
export function looksLikeAnswer(words: string, { categories }: Registry, now: Date): boolean {
  const plain = words.normalize('NFKC').replace(TRIMMED, '')
  if (categories.has(plain) || YES.has(plain) || NO.has(plain) || /^\d{1,6}$/u.test(plain)) return true
  return dateIn(words, now) !== null || /[@＠]/u.test(words) || namesIn(words).length > 0
}

/** More than this is no answer but talk. */
const LONGEST = 24
const LEAD_IN = /^(?:就|那就|那|改到|延到|到|截止)\s*/u
const PARTICLES = /^[\s。.!！~～,，]*(?:吧|啊|哈|好了|办好|完成|弄好)?[\s。.!！~～]*$/u

/** The date that is all of the answer. */
function dateIn(words: string, now: Date): string | null {
  const said = words.trim().replace(LEAD_IN, '')
  if (said.length > LONGEST) return null
  const found = leadingDate(said, now)
  if (!found || found.when.kind === 'unknown' || !PARTICLES.test(said.slice(found.span.end))) return null
  return said.slice(found.span.start, found.span.end)
}

/** The names or groups that are all of the answer. */
function namesIn(words: string): readonly string[] {
  const pieces = words
    .trim()
    .replace(/[。.!！]+$/u, '')
    .split(/[\s、,，和@＠]+/u)
    .filter(Boolean)
  if (pieces.length === 0 || words.length > LONGEST * 4) return []
  const called = pieces.map((piece) =>
    groupCalled(piece, true) ? `全体${piece.replace(/^(?:全体|所有|各位?|每位)/u, '')}` : piece,
  )
  return called.every((piece) => groupCalled(piece) ?? isPersonName(piece)) ? called : []
}

/** The question was for a piece of the reading, and these words are it. */
function complete(
  reading: Reading,
  { words, mentions }: Utterance,
  { categories }: Registry,
  now: Date,
): Reading | null {
  const { ask, ...rest } = reading
  if (ask === 'date') {
    const date = dateIn(words, now)
    return date === null ? null : { ...rest, slots: { ...rest.slots, date } }
  }
  if (ask === 'category') {
    const category = words.normalize('NFKC').replace(TRIMMED, '')
    return categories.has(category) ? { ...rest, slots: { ...rest.slots, category } } : null
  }
  if (ask !== 'person') return null
  const people = mentions.length > 0 ? mentions.map((one) => one.name) : namesIn(words)
  return people.length === 0 ? null : { ...rest, slots: { ...rest.slots, people } }
}

/** What an answer is to be carried out on: the scene is that of the village in which it was asked. */
export interface Carried {
  readonly reading: Reading
  readonly scene: Scene
}

/** What the answer to an open question comes to; null when there is no question or these words do not answer it. */
export async function readAnswer(
  utterance: Utterance,
  scene: Scene,
): Promise<Carried | { readonly outcome: Outcome } | null> {
  const { tx, account, conversation, now } = scene
  const plain = utterance.words.normalize('NFKC').replace(TRIMMED, '')
  const pending = await tx.pendings.open(account.id, conversation, now)
  if (!pending) return null
  const reading = pending.reading as Reading
  const there = inVillage(scene, pending.villageId)

  if (NO.has(plain)) {
    await tx.pendings.close(account.id, conversation)
    return { outcome: { reply: { text: '好的，不办了' } } }
  }
  const completed = complete(reading, utterance, scene.registry, now)
  if (completed) {
    await tx.pendings.close(account.id, conversation)
    return { reading: completed, scene: there }
  }
  const number = /^\d{1,6}$/u.test(plain) ? Number(plain) : null
  const chosen = pending.kind === 'choose' && number !== null && pending.options.includes(number)
  const confirmed = pending.kind === 'confirm' && reading.ask === undefined && YES.has(plain)
  if (!chosen && !confirmed) return null
  await tx.pendings.close(account.id, conversation)
  return {
    reading: chosen ? { ...reading, slots: { ...reading.slots, number } } : reading,
    scene: { ...there, confirmed: true },
  }
}

/** The same scene in the village a question belongs to: somebody of two villages may be asked for either in private. */
function inVillage(scene: Scene, villageId: string | null): Scene {
  if (villageId === null || villageId === scene.village?.id) return scene
  const { actor, orgs, rolesIn } = scene
  const village = orgs.get(villageId) ?? scene.village
  return { ...scene, village, actor: actor && { ...actor, roles: rolesIn(villageId) } }
}

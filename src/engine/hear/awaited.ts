import { after, days } from '../../domain/time.ts'
import { leadingDate } from '../../language/dates/index.ts'
import { feelingOf } from '../../language/feeling.ts'
import { isPersonName } from '../../language/names.ts'
import { withoutThanks } from '../../language/talk.ts'
import type { Utterance } from '../../language/utterance.ts'
import { groupCalled } from '../../speech/args/groups.ts'
import type { Registry, Scene } from '../../speech/mechanism.ts'
import { type Outcome, refuse } from '../../speech/outcome.ts'
import type { AskReason, Reading, Slots } from '../../speech/reading.ts'
import type { OpenPending } from '../../store/index.ts'

const YES = new Set([
  '是',
  '是的',
  '对',
  '对的',
  '确认',
  '确定',
  '好',
  '好的',
  '嗯',
  '可以',
  '要',
  '要得',
  '行',
  '得',
  '没错',
])
const NO = new Set(['不', '不对', '不对的', '错了', '不是', '不要', '不用', '不用了', '取消', '算了', '没有'])
/** 不删了, 先不发, 算了不要了: it is not to be done, whatever it was. */
const LEAVE_IT =
  /^(?:算了|那|先|还是|暂时)*不(?!来|去|参|到)\p{Script=Han}{1,2}[了啦吧]$|^(?:算了|先)不\p{Script=Han}$/u
const isNo = (plain: string): boolean => NO.has(plain) || LEAVE_IT.test(plain)
const TRIMMED = /[\s。．.!！~～，,、?？#＃号单]+/gu

/** What a machine makes of a cough is no answer. */
const MUMBLED = new Set(['嗯'])

/** Whether words that were said aloud are a plain yes or no, which needs no asking whether they were heard right. */
export function isPlainAnswer(words: string): boolean {
  const plain = plainly(words)
  return isNo(plain) || (YES.has(plain) && !MUMBLED.has(plain))
}

/** Whether words may answer a question of the bot; looked at only for those the bot waits for. */
export function looksLikeAnswer(words: string, { categories }: Registry, now: Date): boolean {
  const plain = plainly(words)
  if (categories.has(plain) || YES.has(plain) || isNo(plain) || /^\d{1,6}$/u.test(plain)) return true
  return (
    dateIn(words, now) !== null ||
    /[@＠]/u.test(words) ||
    namesIn(words).length > 0 ||
    typeof feelingOf(words) === 'number'
  )
}

/** The words of an answer, without thanks and stops. */
const plainly = (words: string): string => withoutThanks(words).normalize('NFKC').replace(TRIMMED, '')

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

/** What somebody answers to an open question of the bot. */
export type Given =
  | 'yes'
  | 'no'
  /** One of the numbers that were offered. */
  | { readonly number: number }
  /** The piece that was asked for. */
  | { readonly piece: Slots }

/** Which slot holds the piece a question is for. */
const PIECES: Readonly<Partial<Record<AskReason, keyof Slots>>> = {
  date: 'date',
  category: 'category',
  person: 'people',
  rating: 'rating',
}

/** The piece these words are, where they are nothing else. */
function pieceIn(
  ask: AskReason | undefined,
  { words, mentions }: Utterance,
  { categories }: Registry,
  now: Date,
): Slots | null {
  if (ask === 'date') {
    const date = dateIn(words, now)
    return date === null ? null : { date }
  }
  if (ask === 'category') {
    const category = plainly(words)
    return categories.has(category) ? { category } : null
  }
  if (ask === 'rating') {
    const felt = feelingOf(words)
    return typeof felt === 'number' ? { rating: felt } : null
  }
  if (ask !== 'person') return null
  const people = mentions.length > 0 ? mentions.map((one) => one.name) : namesIn(words)
  return people.length === 0 ? null : { people }
}

/** What an answer is to be carried out on: the scene is that of the village in which it was asked. */
interface Carried {
  readonly reading: Reading
  /** The words it was said in, where these are not those of the answer. */
  readonly words?: string
  readonly scene: Scene
}

/** What became of an answer: something to carry out, or the end of it. */
export type Taken = Carried | { readonly outcome: Outcome }

/** What the answer to an open question comes to; null when there is no question or these words do not answer it. */
export async function readAnswer(utterance: Utterance, scene: Scene): Promise<Taken | null> {
  const pending = await scene.tx.pendings.open(scene.account.id, scene.conversation, scene.now, scene.saidAt)
  const given = pending && givenIn(utterance, pending, scene)
  return pending && given ? takeAnswer(given, pending, scene) : null
}

/** What nobody says but in answer. */
const PLAIN_YES = new Set(['确认', '确定'])
/** So long who answers too late is told so. */
const LATE_MS = days(1)

/** What is answered to a yes that comes when the question is over: nothing was done, and nobody is to think that it was. */
export async function lateAnswer(
  { words }: Utterance,
  { tx, account, conversation, now }: Scene,
): Promise<Outcome | null> {
  const plain = plainly(words)
  if (!YES.has(plain)) return null
  const lapsed = (await tx.pendings.lapsed(account.id, conversation, now, after(now, -LATE_MS))) as Reading | null
  if (!lapsed || !(lapsed.spoken !== undefined || PLAIN_YES.has(plain))) return null
  await tx.pendings.close(account.id, conversation)
  return refuse(
    lapsed.spoken === undefined
      ? '刚才问您的过去太久了，还没有办。还要办，请把原来那句再发一次'
      : '刚才听到的那句过去太久了，还没有办。还要办，请再说一遍，或者打字',
  )
}

function givenIn(utterance: Utterance, { reading }: OpenPending, { registry, saidAt }: Scene): Given | null {
  const plain = plainly(utterance.words)
  if (isNo(plain)) return 'no'
  const { ask, spoken } = reading as Reading
  // What was heard is asked about before what is missing in it.
  const piece = spoken === undefined ? pieceIn(ask, utterance, registry, saidAt) : null
  if (piece) return { piece }
  if (/^\d{1,6}$/u.test(plain)) return { number: Number(plain) }
  return YES.has(plain) ? 'yes' : null
}

/** Closes the question with what was answered; null when that is no answer to it, which then stays open. */
export async function takeAnswer(given: Given, pending: OpenPending, scene: Scene): Promise<Taken | null> {
  const { tx, account, conversation } = scene
  const isMisheard = (pending.reading as Reading).spoken !== undefined
  const outcome: Outcome = { reply: { text: isMisheard ? '好的，没有办。请再说一遍，或者打字' : '好的，不办了' } }
  const answered = given === 'no' ? { outcome } : answeredWith(given, pending, inVillage(scene, pending.villageId))
  if (answered) await tx.pendings.close(account.id, conversation)
  return answered
}

function answeredWith(given: Exclude<Given, 'no'>, pending: OpenPending, scene: Scene): Carried | null {
  const reading = pending.reading as Reading
  const { ask, ...rest } = reading
  if (given === 'yes' && reading.spoken !== undefined) {
    const { spoken: words, ...heard } = reading
    // That it was heard right is no answer yet to what the command itself asks.
    return { reading: heard, scene, words }
  }
  if (given === 'yes') {
    return pending.kind === 'confirm' && ask === undefined ? { reading, scene: { ...scene, confirmed: true } } : null
  }
  if ('number' in given) {
    const { number } = given
    if (pending.kind !== 'choose' || !pending.options.includes(number)) return null
    return { reading: chosen(reading, pending.options.indexOf(number), number), scene: { ...scene, confirmed: true } }
  }
  const slot = ask && PIECES[ask]
  const piece = slot && given.piece[slot]
  return piece === undefined ? null : { reading: { ...rest, slots: { ...rest.slots, [slot as string]: piece } }, scene }
}

/** The reading with what was chosen: a matter by its number, or what else the number was offered for. */
function chosen({ choices, ...reading }: Reading, at: number, number: number): Reading {
  return { ...reading, slots: { ...reading.slots, ...(choices ? choices[at] : { number }) } }
}

/** The same scene in the village a question belongs to: somebody of two villages may be asked for either in private. */
export function inVillage(scene: Scene, villageId: string | null): Scene {
  if (villageId === null || villageId === scene.village?.id) return scene
  const { actor, orgs, rolesIn } = scene
  const village = orgs.get(villageId) ?? scene.village
  return { ...scene, village, actor: actor && { ...actor, roles: rolesIn(villageId) } }
}

import { visibleFields } from '../../domain/household-sight.ts'
import { soundOf } from '../../language/sound.ts'
import type { Household } from '../../store/index.ts'
import type { ArgOf, HouseholdRef } from '../args/index.ts'
import type { Scene } from '../mechanism.ts'
import { noteReads } from '../note-reads.ts'
import { type Outcome, refuse } from '../outcome.ts'
import type { Reading } from '../reading.ts'
import { type Answer, MISSING, type Question } from './answer.ts'
import { isNumber, placeBefore, waysToWrite } from './household-number.ts'

/** Every household that was named; the first that cannot be found, or could be two, is asked about. */
export async function resolveHousehold(arg: ArgOf<'household'>, question: Question): Promise<Answer> {
  const { household, households } = question.reading.slots
  const said = households ?? (household === undefined ? [] : [household])
  if (said.length === 0) return MISSING
  if (!question.scene.village) return { instead: refuse('请到村里的群里说，我才知道是哪个村的户') }
  const refs = new Map<string, HouseholdRef>()
  for (const name of said) {
    const found = await householdCalled(name, arg, question)
    if ('instead' in found) return found
    refs.set(found.id, refOf(found, name, question.scene))
  }
  const all = [...refs.values()]
  noteReads(question.scene, question.command.id, all)
  return { value: arg.many ? all : all[0] }
}

type Found = Household | { readonly instead: Outcome }

/** By its number or its head as the roster writes them; by the sound of the head it is only asked about. */
async function householdCalled(said: string, arg: ArgOf<'household'>, question: Question): Promise<Found> {
  const { scene } = question
  const { households } = scene.tx
  const villages = villagesOf(scene)
  const exact = isNumber(said)
    ? within(placeBefore(said), await households.numbered(waysToWrite(said), villages), scene)
    : await households.headed(said, villages)
  const known = exact.filter((one) => arg.any || isKnownTo(one, scene))
  const [only, second] = known
  if (only && !second) {
    const other = await headedElse(only, question)
    return other ? { instead: refuse(twoNamed(only, other, question)) } : only
  }
  if (second) return { instead: refuse(whichOne(said, known, question)) }

  const alike = isNumber(said) ? [] : await households.sounding(soundOf(said), villages)
  const heard = alike.filter((one) => isKnownTo(one, scene))
  const [near, other] = heard
  if (near && !other) return { instead: confirm(said, near, question) }
  return { instead: refuse(heard.length > 0 ? whichOne(said, heard, question) : notFound(said, question)) }
}

/** Another household whose head was named beside the number; a name nobody heads is just how people call this one. */
async function headedElse({ head }: Household, { scene, reading }: Question): Promise<string | null> {
  if (reading.head === undefined || reading.head === head) return null
  const others = await scene.tx.households.headed(reading.head, villagesOf(scene))
  return others.some((one) => isKnownTo(one, scene)) ? reading.head : null
}

function twoNamed(numbered: Household, other: string, { scene, command }: Question): string {
  const head = isShownHere(numbered, scene) ? `${numbered.number} 是${numbered.head}家` : `${numbered.number} 是另一户`
  return `${head}，不是${other}家，没有办。请只写对的那一个，比如：${command.says[0]} ${other}`
}

/** Whether the speaker may be told in private that this household exists. */
function isKnownTo(household: Household, scene: Scene): boolean {
  return visibleFields(viewerOf(household, scene), 'direct').has('head')
}

function viewerOf({ orgId, liaisons }: Household, { actor, rolesIn }: Scene) {
  return { isLiaison: liaisons.some((one) => one.personId === actor?.personId), roles: rolesIn(orgId) }
}

function refOf(household: Household, said: string, scene: Scene): HouseholdRef {
  const viewer = viewerOf(household, scene)
  const { id, villageId, orgId, number, head } = household
  const named = isNumber(said) ? `${number} ${head}` : head
  const called = visibleFields(viewer, scene.place).has('head') ? named : said
  const liaisons = household.liaisons.map(({ personId, name }) => ({ id: personId, name }))
  return { id, villageId, orgId, said, called, viewer, liaisons }
}

/** The villages it may be in: the one spoken of, or all of a township. */
function villagesOf({ orgs, village }: Scene): readonly string[] {
  if (!village) return []
  const inside = [...orgs.all].filter((org) => orgs.isWithin(org.id, village.id))
  return [...new Set(inside.map((org) => orgs.villageOf(org.id)))]
}

/** 那良01-01 is not the 01-01 of another part of the village. */
function within(place: string, households: readonly Household[], { orgs }: Scene): readonly Household[] {
  if (place === '') return households
  return households.filter(
    ({ orgId, number }) =>
      number.startsWith(place) || [...orgs.upward(orgId)].some((org) => org.name.startsWith(place)),
  )
}

/** The same line with the household that was probably meant, to be acted on once confirmed. */
function confirm(said: string, near: Household, { reading, command, scene }: Question): Outcome {
  const { household, households } = reading.slots
  const mended: Reading = {
    ...reading,
    slots: {
      ...reading.slots,
      ...(household === said && { household: near.number }),
      ...(households && { households: households.map((one) => (one === said ? near.number : one)) }),
    },
  }
  if (!isShownHere(near, scene)) {
    return refuse(`没有找到「${said}」这一户。请写户主全名或户号，或私聊我发：${command.says[0]}`)
  }
  noteReads(scene, command.id, [near])
  return {
    reply: { text: `没有找到「${said}」。是不是${near.head}（${near.number}）？回「确认」就办，不是就不用理我` },
    ask: { kind: 'confirm', reading: mended, options: [] },
    outcome: 'asked',
  }
}

function isShownHere(household: Household, scene: Scene): boolean {
  return visibleFields(viewerOf(household, scene), scene.place).has('number')
}

function whichOne(said: string, fits: readonly Household[], { scene, command }: Question): string {
  const shown = fits.filter((one) => isShownHere(one, scene))
  const [first] = shown
  if (!first || shown.length < fits.length) return `叫「${said}」的不止一户，请写户号，或私聊我说`
  noteReads(scene, command.id, shown)
  const part = ({ orgId }: Household) => scene.orgs.get(orgId)?.name ?? ''
  const list = shown.map((one) => `${one.head} ${one.number}（${part(one)}）`).join('、')
  // Villages of one township number their households alike: then the part is said with the number.
  const alike = shown.filter((one) => one.number === first.number).length > 1
  const example = `${alike ? part(first).slice(0, 2) : ''}${first.number}`
  return `叫「${said}」的有 ${shown.length} 户：${list}。请写户号，比如：${command.says[0]} ${example}`
}

/** Somebody who sees only their own households is not told whether there is another of that name. */
function notFound(said: string, { command, scene }: Question): string {
  const wide = scene.village && visibleFields({ isLiaison: false, roles: scene.rolesIn(scene.village.id) }, 'direct')
  return wide?.has('head')
    ? `没有找到「${said}」这一户。请写户主全名或户号，比如：${command.says[0]} 01-01`
    : `您的联系户里没有「${said}」。发「我的联系户」看看；别人的联系户要由联系人或网格员来办`
}

import { may, type Place, ROLE_NAMES, ROOM_NAMES } from '../../domain/roles.ts'
import { SETUP_CODE_KEY, type SetupCode } from '../../domain/secrets.ts'
import type { Actor } from '../../domain/workflow.ts'
import { isPlaceFor } from '../../speech/help.ts'
import { isKeepable, keepUntilKnown } from '../../speech/kept-until-known.ts'
import type { Command, Scene } from '../../speech/mechanism.ts'
import { type Outcome, refuse } from '../../speech/outcome.ts'
import type { Reading } from '../../speech/reading.ts'

const QUIET_MS = 10 * 60_000

/**
 * Why this person may not say this here, in one polite line and not too often; null when they may.
 * A casual line, one that may well be everyday talk, is passed over in silence instead.
 */
export async function permit(
  command: Command,
  scene: Scene,
  casual: boolean,
  reading: Reading,
): Promise<Outcome | null> {
  const barred = barrier(command, scene)
  // Who writes to the bot alone and is not known hears how to be, whatever it is they want.
  if (barred === 'place' && !scene.actor && scene.place === 'direct' && command.forStrangers)
    return once(command, scene, `elsewhere:${scene.account.id}`, await toItsGroups(command, scene, reading))
  if (barred !== null && !scene.actor && scene.place === 'direct')
    return welcome(command, scene, casual || barred !== 'stranger' ? null : reading)
  // What may be talk takes none of the few hints there are.
  if (casual) return barred === null ? null : { outcome: 'ignored' }
  return told(barred, command, scene, reading)
}

type Barrier = 'unbound' | 'place' | 'stranger' | 'role' | null

/** What bars somebody from a command in a place; null when nothing does. The one rule of who may say what where. */
export function barrier(
  command: Command,
  { actor, place }: Pick<Scene, 'place'> & { readonly actor: Pick<Actor, 'roles'> | null },
): Barrier {
  if (place === 'unbound' && command.places !== 'anywhere') return 'unbound'
  // Who may not say it anywhere is not sent to another place to say it.
  if (actor && !may(actor.roles, command.roles)) return 'role'
  if (!isPlaceFor(command, place)) return 'place'
  return actor || welcomes(command, place) ? null : 'stranger'
}

function welcomes({ forStrangers }: Command, place: Place): boolean {
  return forStrangers === true || (forStrangers === 'in-groups' && place !== 'direct' && place !== 'unbound')
}

async function told(barred: Barrier, command: Command, scene: Scene, reading: Reading): Promise<Outcome | null> {
  const { account, chatId, place } = scene
  const word = command.says[0]
  // Where others read along one such line is enough; in private each thing that was wanted has its answer.
  const refusal = `forbidden${place === 'direct' ? ` ${command.id}` : ''}:${account.id}`
  switch (barred) {
    case 'unbound':
      return once(command, scene, `unbound:${chatId}`, `这个群还没有绑定。${await wayToBind(scene)}`)
    case 'place':
      return aside(command, scene, await once(command, scene, refusal, elsewhere(command)))
    case 'stranger':
      return welcome(command, scene, reading)
    case 'role':
      if (command.unnamed !== 'always') noteRefusal(command, scene)
      return once(command, scene, refusal, `${scene.actor?.name}，「${word}」要${rolesOf(command)}来办`)
    case null:
      return null
  }
}

/** So many more lines of a stranger are said to be kept, in the time of one hint. */
const MORE_KEPT = 4

/** A stranger hears how to be known. What they want done is kept until then, and each time they hear that it is. */
async function welcome(command: Command, scene: Scene, reading: Reading | null): Promise<Outcome> {
  const { account, place, tx, now } = scene
  const isKept = reading !== null && isKeepable(command, scene) && (await keepUntilKnown(reading, scene))
  // What was said in private spends nothing of what a group hears.
  const where = place === 'direct' ? 'direct' : 'group'
  const hint = await once(command, scene, `stranger:${where}:${account.id}`, await wayIn(scene, isKept))
  if (hint.reply || !isKept || command.roles !== 'anyone') return hint
  const isTold = await tx.allowances.take(`kept:${where}:${account.id}`, MORE_KEPT, QUIET_MS, now)
  return isTold ? refuse(`这句也先记着。${wayToBeKnown(place)}，认识了我就办`) : hint
}

const ACTIVATE = '请管理员先发：激活 激活码 姓名（激活码在电脑上启动时打印的那一行）'

/** Whether nobody is known yet who could bind a group. */
async function isNew(tx: Scene['tx']): Promise<boolean> {
  return ((await tx.settings.get(SETUP_CODE_KEY)) as SetupCode | null)?.used === false
}

async function wayToBind({ tx, actor }: Scene): Promise<string> {
  // Where somebody is known, somebody may bind.
  return !actor && (await isNew(tx)) ? ACTIVATE : '请书记或管理员在群里发：绑定本群 组织名 村民群'
}

/** How a stranger is known, by what works now: nobody can say who they are before a group is bound, nor bind one unknown. */
export async function wayIn({ tx, place }: Scene, isKept = false): Promise<string> {
  const isAlone = place === 'direct' || place === 'unbound'
  if (isAlone && (await tx.rooms.all()).length === 0) {
    if (await isNew(tx)) return `我还不认识您。${ACTIVATE}`
    return '我还不认识您。请管理员先在群里发：绑定本群 组织名 村民群，您再发：我是 您的姓名'
  }
  return isKept
    ? `我还不认识您，这句先记着。${wayToBeKnown(place)}，认识了我就办`
    : `我还不认识您。${wayToBeKnown(place)}`
}

function wayToBeKnown(place: Place): string {
  if (place === 'direct') return '请在村里的群里发：我是 您的姓名'
  return place === 'unbound' ? '请在村里绑定过的群里发：我是 您的姓名' : '请发：我是 您的姓名'
}

/** 我是 韦家富, said in private: who it is shows in the groups of the village. */
async function toItsGroups({ says }: Command, scene: Scene, { slots: { people = [] } }: Reading): Promise<string> {
  if ((await scene.tx.rooms.all()).length === 0) return wayIn(scene)
  return `我还不认识您。请在村里的群里发：${[says[0], ...people].join(' ')}。在群里我才知道是您`
}

const elsewhere = (command: Command) => `「${command.says[0]}」请到${placesOf(command)}里说`

/** Who spoke of a household where that is not done is told so by themself where they can be reached; nothing of it is repeated. */
function aside({ args }: Command, { actor }: Scene, { reply, ...outcome }: Outcome): Outcome {
  const isOfHousehold = Object.values(args).some(({ kind }) => kind === 'household')
  if (!actor || !reply || !isOfHousehold) return { ...outcome, ...(reply && { reply }) }
  const { text } = reply
  const openText = `${actor.name}，${text}`
  return { ...outcome, tells: [{ to: { person: actor.personId, roomId: null }, text, openText, atOnce: true }] }
}

/** What is unnamed leaves no mark of whom it was refused, not even to count how often. */
async function once(command: Command, { tx, now }: Scene, key: string, text: string): Promise<Outcome> {
  if (command.unnamed === 'always') return refuse(text)
  return (await tx.allowances.take(key, 1, QUIET_MS, now)) ? refuse(text) : { outcome: 'ignored' }
}

function noteRefusal(command: Command, { tx, actor, account, village, now }: Scene): void {
  tx.audit.note(
    {
      personId: actor?.personId ?? null,
      accountId: account.id,
      villageId: village?.id ?? null,
      action: 'forbidden',
      subject: command.id,
    },
    now,
  )
}

function placesOf({ places }: Command): string {
  return places === 'anywhere' ? '任何群' : places.map(placeName).join('、')
}

function placeName(place: Place): string {
  return place === 'direct' ? '跟我的私聊' : place === 'unbound' ? '群' : ROOM_NAMES[place]
}

function rolesOf({ roles }: Command): string {
  return roles === 'anyone'
    ? '本村的人'
    : roles
        .filter((role) => role !== 'admin')
        .map((role) => ROLE_NAMES[role])
        .join('、')
}

/** Who went and met nobody: an attempt, which is kept and is no visit. */
import { dayOf } from '../../src/domain/day.ts'
import type { HouseholdRef } from '../../src/speech/args/index.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, reply, type Tell } from '../../src/speech/outcome.ts'
import { toSecretaries } from '../common/tells.ts'
import { dayName, homeOf } from './visiting.ts'

/** After so many of them it is asked what to do. */
const MANY = 3

/** Whoever was looked for, as one calls them. */
const WHOM = '(?:人|户主|本人|家里人|他|她|面|阿?[婆公爷奶伯叔嫂]|老人家?)'
const ENDS = '(?=[\\s,，。;；!！]|$)'

/** How people say that nobody was met. */
const NOBODY: readonly RegExp[] = [
  // Nobody is there.
  /没有?(?:一个)?人(?:在家?|应|开门|答应|理)|(?:家里|屋里|家中|敲门)[^,，。]{0,2}没有?人(?![手照管帮收干])|无人在?家?$|没人[。,，!！]*$/u,
  new RegExp(`^(?:全家|一家人|都|去[的时了]*|${WHOM})*(?:不|没)在家?${ENDS}`, 'u'),
  // The door is shut: neither 上门关心 nor 门关不上.
  new RegExp(
    `锁[着了]?门|门[^,，。]{0,2}锁(?![坏换修头])|关着?门|门[^,，。]{0,2}(?:紧[闭锁关]|关[着了]|关${ENDS}|没开)`,
    'u',
  ),
  // Nobody answers: not 叫他不应该喝酒.
  /(?:喊|叫|敲)[^,，。]{0,5}(?:没|不)(?:有?人)?(?:应(?!该|付)|回[应答话]|开门|理(?!解|发))/u,
  // Whoever was looked for was not met: neither 没遇到困难, 没找到工作 nor 没找到老人的医保卡.
  new RegExp(`没[有能]?(?:[见碰遇][到着上]?|找[到着上])${WHOM}(?!的)|没[有能]?[见碰遇][到着上]${ENDS}`, 'u'),
  /扑[了个]*空/u,
]
/** 阿婆不在家，和儿媳聊了: somebody was. */
const MET = /(?<!没|没有|没能)[见碰遇][到着上]了?(?!人影)|后来|终于|再去|(?<!没|没有|邻居)[聊谈]了/u

/** Whether these words say that nobody was met. */
export function metNobody(text: string): boolean {
  return NOBODY.some((pattern) => pattern.test(text)) && !MET.test(text)
}

/** Keeps the day for each household; counts since the last real visit. */
export async function attempt(scene: Scene, visited: readonly HouseholdRef[], day: string): Promise<Outcome> {
  const { tx, now, actor, account } = scene
  const lines: string[] = []
  const tells: Tell[] = []
  const when = day === dayOf(now) ? '' : ` ${dayName(day, dayOf(now))}`
  for (const { id, villageId, called } of visited) {
    const before = ((await tx.settings.get(keyOf(id))) as readonly string[] | null) ?? []
    const days = [...new Set([...before, day])]
    await tx.settings.set(keyOf(id), days)
    const line = { personId: actor?.personId ?? null, accountId: account.id, villageId, action: 'visit-attempt' }
    tx.audit.note({ ...line, subject: id, detail: { day } }, now)
    const times = days.length > 1 ? `，第 ${days.length} 次了` : ''
    lines.push(`${homeOf(called)}${when}没见到人，记下了${times}；不算走访`)
    if (days.length !== MANY) continue
    lines.push(`问问邻居、打个电话；人在外地的，请村干部发：暂缓 ${called} 至 日期 外出`)
    tells.push(...(await toSecretaries({ tx, villageId, except: scene.room?.id }, away(called, actor?.name ?? ''))))
  }
  return reply([...lines, '见到人了再发：走访 户主 情况'].join('\n'), ...tells)
}

/** Somebody was met: what came before counts no more. */
export async function forgetAttempts({ tx }: Scene, householdIds: readonly string[]): Promise<void> {
  for (const id of householdIds) await tx.settings.drop(keyOf(id))
}

const away = (called: string, who: string) =>
  `${homeOf(called)}去了 ${MANY} 次都没见到人（${who}）。人在外地就发：暂缓 ${called} 至 日期 外出；还在家就换个时间再去`

const keyOf = (householdId: string): string => `visit-attempts ${householdId}`

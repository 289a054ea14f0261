/** A group becomes something to the village: at once, after a question, or after a second person's word. */
import { type Bound, type RoomChange, roomChangeKey } from '../../src/domain/room-change.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, reply } from '../../src/speech/outcome.ts'
import type { Reading } from '../../src/speech/reading.ts'
import { bindHere, mayHoldOthers, needsSecond } from './binding.ts'
import { roomName, whatChanges } from './room-words.ts'

interface Asking {
  /** What is carried out once it is confirmed. */
  readonly reading: Reading
  /** It is asked elsewhere than in the group. */
  readonly elsewhere?: true
}

/** The scene is that of the group. A fresh one is bound at once; one that is something already, or where villagers listen, is asked about. */
export async function become(next: Bound, scene: Scene, { reading, elsewhere }: Asking): Promise<Outcome> {
  const { room, orgs, confirmed } = scene
  const [where, there] = elsewhere ? ['那个群', '那里'] : ['这个群', '这里']
  const second = await needsSecond(next, scene)
  const unsure = mayHoldOthers(next, scene)
  if (!room && !second && !unsure) return bindHere(next, scene, elsewhere)
  if (confirmed) return second ? waitForSecond(next, scene, [where, there]) : bindHere(next, scene, elsewhere)
  const now = room ? `${where}现在是${roomName(room, orgs)}。` : ''
  const others = [
    second ? `。${there}有村民，还要另一位村干部或上级同意` : '',
    unsure ? `。群里都有谁我没查到，只知道在${there}说过话的人，请先看看有没有村民在` : '',
  ].join('')
  return {
    reply: {
      text: `${now}要改成${roomName(next, orgs)}吗？${whatChanges(room, next, orgs)}${others}。要改就回「确认」，不改不用理我`,
    },
    ask: { kind: 'confirm', reading, options: [] },
    outcome: 'asked',
  }
}

async function waitForSecond(next: Bound, scene: Scene, [where, there]: readonly string[]): Promise<Outcome> {
  const { tx, bot, chatId, actor, orgs, now } = scene
  const { orgId, kind } = next
  const change: RoomChange = { orgId, kind, personId: actor?.personId ?? '', askedAt: now.toISOString() }
  await tx.settings.set(roomChangeKey(bot, chatId ?? ''), { ...change })
  return reply(
    `还差一位：${there}有村民，改成${roomName(next, orgs)}以后村民也看得到户里的事。请另一位村干部、书记或上级一天内在${where}里发：同意绑定`,
  )
}

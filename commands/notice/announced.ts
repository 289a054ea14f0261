/** What comes of a notice once its groups have heard it, or cannot. */
import { type Matter, playing } from '../../src/domain/matter.ts'
import { advance, isRefusal } from '../../src/domain/workflow.ts'
import type { Announced } from '../../src/speech/mechanism-parts.ts'
import type { Stage } from '../../src/speech/mechanism.ts'
import type { Tell } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { groups } from '../common/room-words.ts'
import { groupsOf } from './words.ts'
import { asksForAnswer, type NoticeMove, notice, noticeOf } from './workflow.ts'

/** It is sent once a group has heard it, and its author is told so then; that nobody heard it, when nothing is on its way any more. */
export async function announced(matter: Matter, far: Announced, stage: Stage): Promise<readonly Tell[]> {
  if (far.said.length > 0)
    return (await moved(matter, 'reach', stage)) ? toAuthor(matter, reached(matter, far, stage)) : []
  if (far.waits || !(await moved(matter, 'miss', stage))) return []
  const how = `把机器人请回${groupsOf(matter)}，再发：重发\n不发了就发：取消 ${matter.number}`
  return toAuthor(matter, `${no(matter)} 没发出去：${groupsOf(matter)}收不到机器人的话，大家没看到。请${how}`)
}

async function moved(matter: Matter, move: NoticeMove, { tx, now }: Stage): Promise<boolean> {
  const step = advance(notice, matter, move, { actor: null, now })
  if (isRefusal(step) || !(await tx.matters.apply(step))) return false
  // What was given up of it is told here, and so not once more with all else.
  await tx.outbox.announcementsReported(matter.id, now)
  return true
}

function reached(matter: Matter, { said, missed, waits }: Announced, { orgs }: Stage): string {
  const { number } = matter
  const others = waits ? '，别的群还在发' : ''
  const lacking = missed.length > 0 ? `；${groups(missed, orgs)}没发到，要再发就发：重发` : ''
  return [
    `${no(matter)} 发到了 ${groups(said, orgs)}${others}${lacking}`,
    `谁回了收到，发：通知情况 ${number}`,
    asksForAnswer(matter) ? `没回的想再提醒，发：再提醒一次 ${number}` : '',
    noticeOf(matter).to === 'villagers' ? `没有微信的老人，请联系人发：待告知 ${number}` : '',
  ]
    .filter(Boolean)
    .join('\n')
}

/** Who confirmed it hears of it where they did. */
function toAuthor(matter: Matter, text: string): readonly Tell[] {
  const { confirmed } = noticeOf(matter)
  const person = confirmed?.personId ?? playing(matter, 'requester')[0]?.personId
  return person ? [{ to: { person, roomId: confirmed?.roomId ?? null }, text }] : []
}

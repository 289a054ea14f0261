import { type Matter, playing } from '../../src/domain/matter.ts'
import { participantIn } from '../../src/domain/progress.ts'
import { allows, isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { deadlinesOf, deadlineText } from '../../src/speech/deadline.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse } from '../../src/speech/outcome.ts'
import { askDay, doubtIn } from '../common/doubts.ts'
import { aside, no } from '../common/phrases.ts'
import { toGroups } from '../common/tells.ts'
import { whyNotTask } from './words.ts'
import { type Extension, task } from './workflow.ts'

/** An assignee asks, the creator or 书记 answers; who may answer need not ask. */
export default defineCommand({
  id: 'extend',
  says: ['延期'],
  mistaken: ['燕期', '延气'],
  opens: ['延到', '延至', '推迟到', '宽限到'],
  everyday: true,
  ages: true,
  summary: '任务要晚几天',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'task', move: 'extend' }),
    date: arg.date({
      tense: 'future',
      span: true,
      asks: '要延到哪天？直接回日期就行，比如：下周一、11月30日',
      called: '改到',
    }),
    reason: arg.text({ slot: 'reason', optional: true }),
  },
  examples: [{ say: '延期 31 下周一 等民政系统恢复', replies: '#31' }],
  async handle(scene, { matter, date, reason }) {
    const { actor, now } = scene
    if (!actor) return {}
    const doubt = doubtIn(date, now)
    if (doubt) return ask(scene, doubt, matter, reason)
    const until = deadlinesOf(date).find((one) => one > now) ?? now
    if (matter.deadline && until <= matter.deadline) {
      return refuse(`${no(matter)} 本来就是 ${deadlineText(matter.deadline, now)} 前，不用延`)
    }
    return allows(task.moves.postpone.by, matter, actor)
      ? postpone(scene, matter, until, reason)
      : request(scene, matter, until, reason)
  },
})

/** Waits for whoever gave the task. */
async function request(scene: Scene, matter: Matter, until: Date, reason: string | null): Promise<Outcome> {
  const { actor, now } = scene
  if (!actor) return {}
  if (participantIn(matter, 'assignee', actor)?.state === 'done') {
    return refuse(`${actor.name}，${no(matter)} 您这份已经办好了，不用延期`)
  }
  const extension: Extension = { personId: actor.personId, name: actor.name, until: until.toISOString(), reason }
  const note = `到 ${deadlineText(until, now)}${aside(reason)}`
  const step = await move(scene, matter, 'extend', { note, details: { extension } })
  if (isRefusal(step)) return refuse(whyNotTask(step, actor.name))
  const creator = playing(matter, 'requester')
  const asked = `${no(matter)} ${actor.name} 申请延期到 ${deadlineText(until, now)}${aside(reason)}`
  const who = creator.map((one) => one.name).join('、')
  const text = `${asked}\n${who}同意就发：同意 ${matter.number}；不行就发：不同意 ${matter.number}`
  const { here, tells } = await toGroups(
    scene,
    creator.flatMap((one) => one.personId ?? []),
    text,
  )
  return { reply: { text: here.length > 0 ? text : `${asked}，等${who}答复`, mentions: here }, tells }
}

async function postpone(scene: Scene, matter: Matter, until: Date, reason: string | null): Promise<Outcome> {
  const { actor, now } = scene
  const note = `到 ${deadlineText(until, now)}${aside(reason)}`
  const step = await move(scene, matter, 'postpone', { deadline: until, note, details: { extension: null } })
  if (isRefusal(step)) return refuse(whyNotTask(step, actor?.name ?? ''))
  const text = `${no(matter)} 改到 ${deadlineText(until, now)} 前办好`
  const waiting = playing(matter, 'assignee').filter((one) => one.state !== 'done')
  const { here, tells } = await toGroups(
    scene,
    waiting.flatMap((one) => one.personId ?? []),
    text,
  )
  return { reply: { text, mentions: here }, tells }
}

function ask({ actor }: Scene, doubt: string, matter: Matter, reason: string | null): Outcome {
  const slots = { number: matter.number, ...(reason === null ? {} : { reason }) }
  return askDay(`${actor?.name ?? ''}，${doubt}`, { command: 'extend', slots })
}

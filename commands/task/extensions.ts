/** How an extension of a task is answered; 同意 and 不同意 serve other requests too. */

import { type Matter, playing } from '../../src/domain/matter.ts'
import { datedTime } from '../../src/domain/time.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { deadlineText } from '../../src/speech/deadline.ts'
import type { Scene, Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse } from '../../src/speech/outcome.ts'
import { aside, no } from '../common/phrases.ts'
import { toGroups } from '../common/tells.ts'
import { creatorOf, whyNotTask } from './words.ts'
import { askedExtension } from './workflow.ts'

/** What an answer to it decides: who asks, the old day and the new one, why. */
export function extensionAsked(task: Matter): readonly string[] {
  const extension = task.state === 'asked' ? askedExtension(task) : null
  if (!extension) return []
  const { name, until, reason } = extension
  const before = task.deadline ? `原来 ${datedTime(task.deadline)} 前，` : ''
  return [
    `${name || '办的人'} 申请延期：${before}想延到 ${datedTime(new Date(until))}`,
    ...(reason === undefined ? [] : [`理由：${reason ?? '没有说'}`]),
  ]
}

/** Moves the deadline, and tells all who are still at it. */
export const grantExtension: Shared = async (scene, task) => {
  const extension = askedExtension(task)
  if (!extension || task.state !== 'asked') return refuse(nothingAsked(task))
  const until = new Date(extension.until)
  const note = `延到 ${deadlineText(until, scene.now)}`
  const step = await move(scene, task, 'approve', { deadline: until, note, details: { extension: null } })
  if (isRefusal(step)) return refuse(whyNotTask(step, scene.actor?.name ?? '', creatorOf(task)))
  const waiting = playing(task, 'assignee').filter((one) => one.state !== 'done')
  const people = waiting.flatMap((one) => one.personId ?? [])
  const text = `${no(task)} 同意延期，${deadlineText(until, scene.now)} 前办好`
  return answered(scene, people, text)
}

export const refuseExtension: Shared = async (scene, task, { reason }) => {
  const extension = askedExtension(task)
  if (!extension || task.state !== 'asked') return refuse(nothingAsked(task))
  const step = await move(scene, task, 'reject', { note: reason, details: { extension: null } })
  if (isRefusal(step)) return refuse(whyNotTask(step, scene.actor?.name ?? '', creatorOf(task)))
  const until = task.deadline ? `，还是 ${deadlineText(task.deadline, scene.now)} 前办好` : ''
  return answered(scene, [extension.personId], `${no(task)} 没有同意延期${aside(reason)}${until}`)
}

async function answered(scene: Scene, people: readonly string[], text: string): Promise<Outcome> {
  const { here, tells } = await toGroups(scene, people, text)
  return { reply: { text, mentions: here }, tells }
}

const nothingAsked = (task: Matter): string => `${no(task)} 现在没有等答复的延期申请`

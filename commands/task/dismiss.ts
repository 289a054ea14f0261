import { allows } from '../../src/domain/workflow.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { entitled } from '../common/phrases.ts'
import { type TaskState, task } from './workflow.ts'

/** 取消 31 by somebody who gave the task, with nothing waiting for an answer: perhaps the task itself is meant. */
export const dismiss: Shared = ({ actor }, matter, { reason }) => {
  const { number, title, state } = matter
  const theirs = actor && allows(task.moves.withdraw.by, matter, actor)
  if (!theirs || !task.moves.withdraw.from.includes(state as TaskState)) return { outcome: 'ignored' }
  return {
    reply: { text: `要撤销任务 ${entitled({ number, title })}吗？回「确认」就撤，不是就不用理我` },
    ask: {
      kind: 'confirm',
      reading: { command: 'withdraw-task', slots: { number, ...(reason && { reason }) } },
      options: [number],
    },
    outcome: 'asked',
  }
}

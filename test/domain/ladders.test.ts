import { describe, expect, it } from 'vitest'
import { disclosure } from '../../commands/disclosure/workflow.ts'
import { eventVisit } from '../../commands/event-visit/workflow.ts'
import { identity } from '../../commands/identity/workflow.ts'
import { order } from '../../commands/order/workflow.ts'
import { question } from '../../commands/question/workflow.ts'
import { task } from '../../commands/task/workflow.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { rungsOf } from '../../src/domain/nudge.ts'
import type { Role } from '../../src/domain/roles.ts'
import { helperGroups, part, role, superior, superiorAlone } from '../../src/domain/target.ts'
import { type Actor, advance, isRefusal, type StateRule } from '../../src/domain/workflow.ts'
import { local } from '../support/transcript.ts'

const entered = local('2026-11-23 09:00')

/** When who hears of what stays in a state, or what happens by itself. */
function ladder(rule: StateRule, deadline: Date | null = null) {
  return rungsOf(rule, { enteredAt: entered, deadline, details: {}, nudgeStep: 0 }).map(({ at, do: todo }) => [
    at,
    'nudge' in todo ? todo.nudge : todo.move,
  ])
}

describe('who hears of what stays where it is', () => {
  it('an order: the helpers and the secretary, who holds it, who has to rate it', () => {
    expect(ladder(order.states.open)).toEqual([
      [local('2026-11-23 13:00'), helperGroups],
      [local('2026-11-24 09:00'), superior],
    ])
    expect(ladder(order.states.claimed)).toEqual([
      [local('2026-11-26 09:00'), part('holder')],
      [local('2026-11-28 09:00'), superiorAlone],
    ])
    expect(ladder(order.states.done)).toEqual([
      [local('2026-11-26 09:00'), part('requester')],
      [local('2026-11-30 09:00'), 'lapse'],
    ])
  })

  it('a task: who has it the day before, that day and the day after, then who gave it, each in the morning', () => {
    for (const state of ['open', 'asked'] as const) {
      expect(ladder(task.states[state], local('2026-11-28 00:00'))).toEqual([
        [local('2026-11-26 08:00'), part('assignee')],
        [local('2026-11-27 08:00'), part('assignee')],
        [local('2026-11-28 08:00'), part('assignee')],
        [local('2026-11-29 08:00'), part('requester')],
      ])
    }
  })

  it('四必到: the liaisons after half a day, the secretary after a whole one', () => {
    expect(ladder(eventVisit.states.open)).toEqual([
      [local('2026-11-23 21:00'), part('holder')],
      [local('2026-11-24 09:00'), superior],
    ])
  })

  it('a question: who must answer on the fifth day, 监督委员会 on the seventh; an answer then stands', () => {
    expect(ladder(question.states.open)).toEqual([
      [local('2026-11-28 09:00'), part('asked')],
      [local('2026-11-30 09:00'), role('supervisor')],
    ])
    expect(ladder(question.states.answered)).toEqual([[local('2026-11-30 09:00'), 'lapse']])
    expect(ladder(question.states.disputed)).toEqual([
      [local('2026-11-28 09:00'), role('supervisor')],
      [local('2026-11-30 09:00'), superior],
    ])
  })

  it('a draft: its author after a day; after a week it is dropped', () => {
    expect(ladder(disclosure.states.draft)).toEqual([
      [local('2026-11-24 09:00'), part('requester')],
      [local('2026-11-30 09:00'), 'lapse'],
    ])
  })
})

it('who somebody is, is approved from the secretary up and by nobody else', () => {
  const may = (role: Role) => {
    const actor: Actor = { personId: 'x', name: 'x', roles: new Set([role]) }
    const waiting = { state: 'waiting', participants: [], details: {}, deadline: null } as unknown as Matter
    return (['approve', 'reject'] as const).map(
      (move) => !isRefusal(advance(identity, waiting, move, { actor, now: entered })),
    )
  }
  expect((['secretary', 'townStaff', 'admin'] as const).map(may)).toEqual(Array(3).fill([true, true]))
  expect((['villager', 'member', 'gridWorker', 'cadre'] as const).map(may)).toEqual(Array(4).fill([false, false]))
})

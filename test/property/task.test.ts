import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { progressOf, type TaskDeed, type TaskMove, task, unfinished } from '../../commands/task/workflow.ts'
import { type Matter, playing } from '../../src/domain/matter.ts'
import { afterwards, isOpenTo, progress } from '../../src/domain/progress.ts'
import { advance, isRefusal } from '../../src/domain/workflow.ts'
import { matterOf, NOW, person, playerOf, stepped } from '../support/matters.ts'

/** A Friday, to its end. */
const DEADLINE = new Date('2026-11-27T15:59:59Z')
const people = [
  person('creator', 'cadre'),
  person('a', 'gridWorker'),
  person('b', 'member'),
  person('other', 'member'),
  person('secretary', 'secretary'),
]
const moves = Object.keys(task.moves) as TaskMove[]
const deeds = Object.keys(task.deeds ?? {}) as TaskDeed[]
const attempt = fc.record({ what: fc.constantFrom(...moves, ...deeds), who: fc.constantFrom(...people) })

describe('the task workflow', () => {
  it('is done exactly when all are, and nobody else gets in', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
        let matter = given()
        for (const { what, who } of attempts) {
          matter = what in task.moves ? moved(matter, what as TaskMove, who) : did(matter, what, who)
          expect(new Set(playing(matter, 'assignee').map((one) => one.personId))).toEqual(new Set(['a', 'b']))
          expect(matter.state === 'done').toBe(unfinished(matter).length === 0)
          expect(matter.dueAt === null).toBe(['done', 'withdrawn', 'resting'].includes(matter.state))
        }
      }),
    )
  })

  it.each(['done', 'withdrawn'])('what is %s stays so', (state) => {
    const finished = did(did(given(), 'finish', people[1]), 'finish', people[2])
    expect(finished.state).toBe('done')
    const done = { ...finished, state }
    for (const who of people) {
      for (const move of moves)
        expect(advance(task, done, move, { actor: who, now: NOW })).toMatchObject({ refused: 'state' })
      for (const deed of deeds)
        expect(progress(task, done, deed, { actor: who, now: NOW })).toMatchObject({ refused: 'state' })
    }
  })

  it('tells who is no assignee apart from who has finished', () => {
    const half = did(given(), 'finish', people[1])
    const finish = (who: (typeof people)[number]) => progress(task, half, 'finish', { actor: who, now: NOW })
    expect(finish(person('other'))).toMatchObject({ refused: 'not-allowed' })
    expect(finish(person('a'))).toMatchObject({ refused: 'own' })
    expect(progressOf(half).done.map((one) => one.personId)).toEqual(['a'])
    expect(['a', 'b', 'other'].filter((id) => isOpenTo(task, 'finish', half, person(id)))).toEqual(['b'])
  })

  it('only assignees ask for more time, only the creator and 书记 give it', () => {
    const may = (state: string, move: TaskMove) =>
      people
        .filter((who) => !isRefusal(advance(task, { ...given(), state }, move, { actor: who, now: NOW })))
        .map((who) => who.personId)
    expect(may('open', 'extend')).toEqual(['a', 'b'])
    expect(may('asked', 'approve')).toEqual(['creator', 'secretary'])
    expect(may('open', 'approve')).toEqual([])
    expect(may('asked', 'withdraw')).toEqual(['creator', 'secretary'])
    expect(may('open', 'urge')).toEqual(['creator', 'secretary'])
    expect(may('asked', 'postpone')).toEqual(['creator', 'secretary'])
  })

  it('reminds in the mornings around its deadline, and a new deadline moves them all', () => {
    const open = moved(given(), 'urge', people[0])
    expect(open.dueAt).toEqual(new Date('2026-11-25T23:59:59Z'))
    const step = advance(task, { ...given(), state: 'asked' }, 'approve', {
      actor: person('creator'),
      now: new Date('2026-11-26T01:00:00Z'),
      deadline: new Date('2026-11-30T15:59:59Z'),
    })
    expect(step).toMatchObject({ to: 'open', dueAt: new Date('2026-11-28T23:59:59Z') })
  })

  it('urging keeps an extension that waits for its answer', () => {
    expect(moved({ ...given(), state: 'asked' }, 'urge', people[0]).state).toBe('asked')
  })
})

function given(): Matter {
  const participants = [
    playerOf('creator', 'requester'),
    playerOf('a', 'assignee', 'told'),
    playerOf('b', 'assignee', 'told'),
  ]
  return matterOf({ kind: 'task', state: 'open', deadline: DEADLINE, dueAt: DEADLINE, participants })
}

function did(matter: Matter, deed: string, who = person('a')): Matter {
  const made = progress(task, matter, deed, { actor: who, now: NOW })
  return isRefusal(made) ? matter : afterwards(made)
}

function moved(matter: Matter, move: TaskMove, who = person('creator')): Matter {
  const step = advance(task, matter, move, { actor: who, now: NOW })
  return isRefusal(step) ? matter : stepped(matter, step)
}

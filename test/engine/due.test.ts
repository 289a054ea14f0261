import { describe, expect, it } from 'vitest'
import { owner, part } from '../../src/domain/target.ts'
import { duties } from '../../src/engine/bell/due-duties.ts'
import { matters } from '../../src/engine/bell/due-matters.ts'
import type { Hearers, Subject } from '../../src/engine/bell/hearers.ts'
import type { Transaction } from '../../src/store/index.ts'
import { registry } from '../support/registry.ts'
import { local } from '../support/transcript.ts'

const now = local('2026-12-22 09:00')

describe('what is due', () => {
  const duty = {
    id: 'd',
    dueAt: local('2026-12-15 00:00'),
    kind: 'visit',
    villageId: 'v',
    orgId: 'v',
    ownerId: 'p',
    title: '',
    fromDay: '2026-12-15',
    dueDay: '2026-12-22',
    nudgeStep: 0,
    mutedUntil: null,
    owner: { name: '韦志强', orgId: 'v' },
    household: { head: '蓝阿婆', number: '01-01', categories: ['低保'] },
  }

  it('is passed over while it is held back, and looked at again the day after', () => {
    expect(duties(registry).look({ ...duty, mutedUntil: '2026-12-22' }, now, now)).toEqual({
      act: null,
      dueAt: local('2026-12-23 00:00'),
      nudgeStep: 0,
    })
    expect(duties(registry).look({ ...duty, mutedUntil: '2026-12-21' }, now, now).act).toMatchObject({
      do: { nudge: owner },
    })
  })

  it('is told to nobody whose piece is done', async () => {
    const played = (personId: string, state: string) => ({
      personId,
      name: personId,
      part: 'assignee' as const,
      state,
      active: true,
    })
    const subjects: Subject[] = []
    const hearers = {
      async of(_: string, subject: Subject) {
        subjects.push(subject)
        return { targets: [], names: '' }
      },
    } as unknown as Hearers
    const task = {
      id: 'm',
      villageId: 'v',
      orgId: 'v',
      number: 1,
      kind: 'task',
      state: 'open',
      version: 0,
      title: '核对名单',
      details: {},
      roomId: null,
      createdAt: now,
      enteredAt: now,
      deadline: now,
      dueAt: now,
      nudgeStep: 0,
      participants: [played('told', 'told'), played('received', 'received'), played('ready', 'done')],
    }
    await matters(registry, 'bot').remind(
      task,
      { nudge: part('assignee'), says: 'due' },
      now,
      hearers,
      {} as Transaction,
    )
    expect(subjects[0]?.playing('assignee')).toEqual(['told', 'received'])
  })
})

import { describe, expect, it } from 'vitest'
import { attendance } from '../../commands/check-in/attendance.ts'
import { checkInReport } from '../../commands/check-in/notice.ts'
import type { Sight } from '../../commands/check-in/sight.ts'
import { taskStatus } from '../../commands/task/task-status.ts'
import type { Participant } from '../../src/domain/matter.ts'
import type { Place } from '../../src/domain/roles.ts'
import { after, days } from '../../src/domain/time.ts'
import { matterOf, NOW } from '../support/matters.ts'

const signer = (name: string, state: string, note: string | null = null): Participant => ({
  ...{ personId: name, name, part: 'signer', state, active: true, note },
})
const CHECK_IN = matterOf({
  kind: 'checkIn',
  state: 'open',
  title: '主题党日',
  deadline: new Date('2026-11-23T12:00:00Z'),
  participants: [
    { personId: '王建国', name: '王建国', part: 'requester', state: '', active: true },
    signer('韦志强', 'present'),
    signer('黄美兰', 'present', '王建国代签'),
    { ...signer('农家表哥', 'present'), personId: null },
    signer('李秀英', 'late', '手机没电了'),
    signer('陆大勇', 'leave', '在外务工'),
  ],
})
const assignee = (name: string, state: string): Participant => ({ ...signer(name, state), part: 'assignee' })
const TASK = matterOf({
  kind: 'task',
  state: 'asked',
  number: 31,
  title: '核对低保名单',
  deadline: new Date('2026-11-27T15:59:59Z'),
  details: { extension: { personId: '李秀英', name: '李秀英', until: '2026-11-30T15:59:59Z' } },
  participants: [assignee('李秀英', 'received'), assignee('覃小芳', 'done'), assignee('韦志强', 'told')],
})

describe('签到情况', () => {
  const named = [
    '签到 #21 主题党日（11月23日 周一 20:00 截止）',
    '到 4 人：韦志强、黄美兰（王建国代签）、农家表哥、李秀英（补签）',
    '请假 1 人：陆大勇',
  ].join('\n')
  const reasoned = named.replace('补签）', '补签，手机没电了）').replace(/陆大勇$/u, '陆大勇（在外务工）')
  const counted = '签到 #21 主题党日（11月23日 周一 20:00 截止）\n到 4 人（补签 1 人），请假 1 人'

  it.each<[Sight, string]>([
    ['reasons', reasoned],
    ['names', named],
    ['counts', counted],
  ])('told as %s', (sight, text) => {
    expect(attendance(CHECK_IN, sight, NOW)).toBe(text)
  })

  it('marks whom somebody else put into a 接龙', () => {
    const listed = { ...CHECK_IN, participants: [signer('黄美兰', 'listed', '带铲子')] }
    expect(attendance(listed, 'names', NOW)).toContain('到 1 人：黄美兰（接龙代填，带铲子）')
  })

  it('never lists who is absent, since nobody is expected', () => {
    const nobody = { ...CHECK_IN, state: 'closed', participants: [] }
    expect(attendance(nobody, 'names', after(NOW, days(1)))).toBe('签到 #21 主题党日（已截止）\n到 0 人')
  })

  it('calls who asked to be forgotten 村民', () => {
    const forgotten = { ...CHECK_IN, participants: [signer('', 'present')] }
    expect(attendance(forgotten, 'names', NOW)).toContain('到 1 人：村民')
  })

  it('the report to the organiser holds no name and no reason', () => {
    expect(checkInReport({ ...CHECK_IN, state: 'closed' })).toBe(
      '签到截止了：到 4 人（补签 1 人），请假 1 人。看名单发：签到情况 21',
    )
  })
})

describe('任务情况', () => {
  const head = '任务 #31 核对低保名单（办好 1/3，11月27日 周五 前）'

  it.each<[Place, string]>([
    ['cadres', `${head}\n办好了：覃小芳\n收到了，还在办：李秀英\n还没回：韦志强\n李秀英 申请延期到 11月30日 周一`],
    ['villagers', head],
    ['town', head],
  ])('in %s', (place, text) => {
    expect(taskStatus(TASK, place, NOW)).toBe(text)
  })
})

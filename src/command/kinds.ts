import type { MatterKind } from '../domain/matter.ts'

/** What people call each kind of matter. */
export const KIND_NAMES: Readonly<Record<MatterKind, string>> = {
  identity: '身份申请',
  order: '点单',
  checkIn: '签到',
  task: '任务',
  disclosure: '公开',
  question: '质询',
  concern: '民情',
  eventVisit: '报事',
}

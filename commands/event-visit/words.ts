import type { Words } from '../../src/speech/mechanism-parts.ts'

export const words = {
  kind: '报事',
  parts: { requester: '提出', holder: '联系人' },
  states: { open: '等上门', visited: '已上门', cancelled: '已撤' },
  moves: { raise: '登记', visit: '上门走访了', handOver: '换了联系人', cancel: '撤回', lapse: '这户不在册了' },
} satisfies Words

import type { Words } from '../../src/speech/mechanism-parts.ts'

export const words = {
  kind: '求救',
  parts: { requester: '求救的人', alerted: '通知了' },
  states: { open: '还没平安', over: '平安了', lapsed: '没有回音' },
  moves: { raise: '求救', finish: '平安了', lapse: '过了七天没有回音' },
} satisfies Words

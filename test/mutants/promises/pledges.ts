import type { Broken } from '../broken.ts'

const story = ['test/transcripts/inprocess.test.ts']
const speech = ['test/speech/pledges.test.ts']

/** 承诺践诺. */
export const PLEDGES: readonly Broken[] = [
  {
    promise: '承诺：到那天提醒本人一次',
    text: "{ at: MORNING, since: 'deadline', do: { nudge: part('requester'), says: 'due' } },",
    into: '',
    tests: story,
  },
  {
    promise: '承诺：没做成的只对本人说，群里不提',
    text: "do: { nudge: partAlone('requester'), says: 'passed' }",
    into: "do: { nudge: part('requester'), says: 'passed' }",
    tests: story,
  },
  {
    promise: '承诺：没做成的不进台账',
    text: "export const SHOWN: readonly PledgeState[] = ['open', 'kept']",
    into: "export const SHOWN: readonly PledgeState[] = ['open', 'kept', 'passed', 'over']",
    tests: ['test/ledger/write.test.ts'],
  },
  {
    promise: '承诺：本人说做到了才算',
    text: "finish: { from: ['open', 'passed'], to: 'kept', by: { parts: ['requester'] } },",
    into: "finish: { from: ['open', 'passed'], to: 'kept', by: { roles: SECRETARY_UP, parts: ['requester'] } },",
    tests: story,
  },
  {
    promise: '承诺：说承诺的闲话不当承诺',
    text: '|| OF_A_PROMISE.test(text) || asks(after.rest)) return false',
    into: ') return false',
    tests: speech,
  },
]

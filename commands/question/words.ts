import type { Words } from '../../src/speech/mechanism-parts.ts'
import { REFERRED_WORDS } from '../common/referring.ts'

export const words = {
  kind: '质询',
  parts: { requester: '提出', asked: '请了' },
  states: { open: '待答复', answered: '已答复', disputed: '待复核', closed: '已办结', ...REFERRED_WORDS.states },
  moves: {
    raise: '登记',
    answer: '答复',
    settle: '满意',
    dispute: '不满意，转监督委员会',
    conclude: '监督委员会答复',
    lapse: '没有异议，办完了',
    ...REFERRED_WORDS.moves,
  },
} satisfies Words

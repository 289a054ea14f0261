import { asks } from '../../src/language/talk.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { answeredBy } from '../../src/speech/shared.ts'
import { FORM_ROLES } from './form-page.ts'

/** The form in which a decision is kept on paper; the township asks for it. */
export default defineCommand({
  id: 'registration-form',
  says: ['登记表', '打印登记表'],
  hears: {
    opens: ({ rest }, { number }) => number !== undefined && !asks(rest),
    leaves: (rest) => /^(?:打印|发|看)(?:一下|给?我|出来|看看)*$/u.test(rest),
  },
  everyday: true,
  summary: '四议、一组三会的登记表，打印了签字',
  roles: FORM_ROLES,
  places: ['cadres', 'direct'],
  onlyInWeChat: true,
  args: { matter: arg.matter({ of: 'answering', move: 'cancel', said: true }) },
  examples: [{ after: { say: '四议 修上屯路灯', by: 'secretary' }, say: '登记表 1', replies: '签字' }],
  handle: answeredBy('registration-form'),
})

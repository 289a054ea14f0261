import { CADRE_UP } from '../../src/domain/roles.ts'
import { hashCode } from '../../src/domain/secrets.ts'
import { CODE_LENGTH, CODE_MS } from '../../src/domain/sign-in.ts'
import { after, minutes } from '../../src/domain/time.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { reply, type Tell } from '../../src/speech/outcome.ts'

/** The code goes to the account that asked, in private; nothing of it is kept but its hash. */
export default defineCommand({
  id: 'sign-in-code',
  says: ['登录', '登陆', '登录码', '登录控制台'],
  onlyInWeChat: true,
  seldom: true,
  summary: '要一个登录码，打开网页控制台',
  roles: CADRE_UP,
  places: ['cadres', 'direct'],
  args: {},
  examples: [{ say: '登录', replies: '登录码' }],
  async handle({ tx, actor, account, place, random, now }) {
    if (!actor) return {}
    const code = random.code(CODE_LENGTH)
    const expiresAt = after(now, CODE_MS)
    await tx.passes.give({ id: hashCode(code), personId: actor.personId, kind: 'code', expiresAt })
    const told: Tell = {
      to: { account: account.id, roomId: null },
      text: `${actor.name}，您的登录码：${code}\n${CODE_MS / minutes(1)} 分钟内有效，只能用一次。在网页控制台填上您的姓名和它\n别告诉别人，我们不会问您要`,
      confidential: true,
    }
    if (place === 'direct') return { tells: [told] }
    return reply(`${actor.name}，登录码私聊发给您了。没收到就先加我好友，再私聊我发：登录`, told)
  },
})

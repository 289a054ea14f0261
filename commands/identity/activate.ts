import type { OrgTree } from '../../src/domain/org.ts'
import { ACCOUNTS_SINCE_KEY, SETUP_CODE_KEY, type SetupCode, sameCode } from '../../src/domain/secrets.ts'
import { hours } from '../../src/domain/time.ts'
import { soundOf } from '../../src/language/sound.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'

/** Five wrong codes from one account silence it for an hour. */
const GUESSES = 5
const SILENCE_MS = hours(1)

const BACK =
  '原来的群还在，就私聊我发：换号；群也变了，就在每个群里发：绑定本群 组织名 村民群（或党员群、村干群、志愿者群）。我不认识了的人，在绑定好的群里再说一次：我是 姓名'

/** Whoever holds the one-time code of the first start becomes the administrator. */
export default defineCommand({
  id: 'activate',
  says: ['激活'],
  mistaken: ['基活', '机活', '集活', '急活', '即活', '激火', '激货'],
  hears: { isEvident: ({ text }) => text !== undefined },
  onlyInWeChat: true,
  summary: '用一次性码成为管理员',
  roles: 'anyone',
  forStrangers: true,
  places: 'anywhere',
  shownTo: 'nobody',
  args: {
    code: arg.code(),
    name: arg.name(),
  },
  examples: [{ say: '激活 7K3M9Q 王建国', replies: '王建国' }],
  async handle({ tx, account, orgs, now }, { code, name }) {
    const wrong = `wrong-code:${account.id}`
    if (await tx.allowances.spent(wrong, GUESSES, SILENCE_MS, now)) return { outcome: 'ignored' }
    const setup = (await tx.settings.get(SETUP_CODE_KEY)) as SetupCode | null
    if (!setup || setup.used || !sameCode(code, setup.hash)) {
      await tx.allowances.take(wrong, GUESSES, SILENCE_MS, now)
      return refuse(
        setup?.used && sameCode(code, setup.hash)
          ? '这个激活码已用过，失效了'
          : '激活码不对，请照启动时打印的那一行再发一次',
      )
    }
    const roots = [...orgs.all].filter((org) => org.parentId === null)
    const [root] = roots
    if (!root) return refuse('还没有花名册。请先在电脑上运行 npm run import -- 花名册.xlsx，再发激活')
    const found = await tx.people.named(
      name,
      [...orgs.all].map((org) => org.id),
    )
    if (found.length > 1) return refuse(`花名册里叫${name}的有 ${found.length} 位，请先在花名册里区分开，再激活`)
    const [known] = found
    if (!known && roots.length > 1) return refuse(`花名册里没有${name}，请核对名字再发`)
    if (!setup.again && known?.accounts.some((one) => one !== account.id)) {
      return refuse(`${name}已经有别的微信登记着，请用那个微信发激活；不是本人就换一位来做管理员`)
    }
    const personId = known?.id ?? (await tx.people.add({ name, sound: soundOf(name), orgId: root.id }, now))
    // Whoever comes back with a code of the machine replaces their own account, which may be dead like everybody's.
    if (setup.again) await tx.people.rebind(account.id, personId, now)
    else await tx.people.bind(account.id, personId, now)
    if (setup.again) await tx.settings.set(ACCOUNTS_SINCE_KEY, now.toISOString())
    await tx.people.hold(personId, topOf(orgs, known?.orgId ?? root.id), 'admin')
    await tx.settings.set(SETUP_CODE_KEY, { ...setup, used: true })
    if (setup.again) return reply(`${name}，您还是管理员。${BACK}`)
    return reply(
      `${name}，您现在是管理员。接下来在村里的每个群发：绑定本群 组织名 村民群（或党员群、村干群、志愿者群）`,
    )
  },
})

function topOf(orgs: OrgTree, id: string): string {
  return [...orgs.upward(id)].at(-1)?.id ?? id
}

import type { Scene } from '../../src/speech/mechanism.ts'
import type { Person } from '../../src/store/index.ts'

/** Whether without this person nobody who can be spoken with would administer the bot. */
export async function isLastAdministrator({ id, holdings }: Person, { tx, orgs }: Scene): Promise<boolean> {
  if (holdings.every(({ role }) => role !== 'admin')) return false
  const all = await tx.people.holding(
    ['admin'],
    [...orgs.all].map((org) => org.id),
  )
  return all.every((one) => one.id === id || one.accounts.length === 0)
}

/** The way that is left where nobody could give an administrator's identity back: whoever keeps the machine settles a new code. */
export function byNewCode(name: string): string {
  return `请管机器人那台电脑的人换一个激活码（.env 里的 SETUP_CODE）再重启，${name}私聊我发：激活 激活码 ${name}`
}

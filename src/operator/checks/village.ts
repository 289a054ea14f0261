import type { Role } from '../../domain/roles.ts'
import { SETUP_CODE_KEY, type SetupCode } from '../../domain/secrets.ts'
import { REFUSING, UNKNOWN } from '../../speech/unreached.ts'
import type { Person, Transaction } from '../../store/index.ts'
import { asking, fine, todo } from '../check.ts'

/** No more are named; the rest are counted. */
const LISTED = 50

/** Who has to hear of what is late, or to agree to something. Of old members many have no WeChat, and nothing waits for them. */
const OFFICES: readonly Role[] = [
  'gridWorker',
  'cadre',
  'secretary',
  'supervisor',
  'mediator',
  'townStaff',
  'townHead',
  'townLeader',
  'department',
  'departmentHead',
  'admin',
]

export const roster = asking('花名册', async (store) => {
  const orgs = await store.transaction((tx) => tx.orgs())
  return [...orgs.all].length > 0
    ? fine('已导入')
    : todo('还没有导入', '填好再导：npm run import -- --template 花名册.xlsx；npm run import -- 花名册.xlsx')
})

export const administrator = asking('第一个管理员', async (store) => {
  const code = (await store.transaction((tx) => tx.settings.get(SETUP_CODE_KEY))) as SetupCode | null
  return code?.used
    ? fine('已激活')
    : todo('还没有激活', '用微信对机器人说：激活 启动时打印的码 姓名（码丢了就在 .env 写 SETUP_CODE=新码，重启）')
})

/** Villages in whose groups the bot cannot speak. */
export const groups = asking('村里的群', async (store) => {
  const silent = await store.transaction(async (tx) => {
    const villages = [...(await tx.orgs()).all].filter(({ kind, vanished }) => kind === 'village' && !vanished)
    const names: string[] = []
    for (const { id, name } of villages) if ((await tx.rooms.accounts(id)).length === 0) names.push(name)
    return names
  })
  return silent.length === 0
    ? fine('都绑定了')
    : todo(`有 ${silent.length} 个村还没有绑定群`, '请在村里的群发：绑定本群 村名 村民群', silent)
})

/** Who holds an office and has no account, and whom something already could not reach for that reason. */
export const accounts = asking('没登记微信', async (store) => {
  const missing = await store.transaction(async (tx) => {
    const holders = await tx.upkeep.withoutAccount(OFFICES, LISTED)
    const missed = (await unreached(tx)).filter((one) => one.accounts.length === 0)
    const names = new Map([...holders.people, ...missed].map(({ id, name }) => [id, name]))
    return { names: [...names.values()], more: holders.count - holders.people.length }
  })
  const count = missing.names.length + missing.more
  return count === 0 ? fine('有职务的都登记了') : todo(`有 ${count} 位${UNKNOWN.said}`, UNKNOWN.fix, missing.names)
})

/** Who is no friend of the bot: known once something could not be said to them alone. */
export const friends = asking('私聊', async (store) => {
  const refusing = await store.transaction(async (tx) => (await unreached(tx)).filter((one) => one.accounts.length > 0))
  return refusing.length === 0
    ? fine('都送得到')
    : todo(
        `有 ${refusing.length} 位${REFUSING.said}`,
        REFUSING.fix,
        refusing.map(({ name }) => name),
      )
})

async function unreached(tx: Transaction): Promise<readonly Person[]> {
  const ids = [...(await tx.orgs()).all].map((org) => org.id)
  return tx.people.unreachedIn(ids, LISTED)
}

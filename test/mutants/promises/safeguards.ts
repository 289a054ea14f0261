import type { Broken } from '../broken.ts'

const identities = ['test/engine/identities.test.ts']
const groups = ['test/engine/groups.test.ts']
const checkIns = ['test/engine/check-in-privacy.test.ts', 'test/engine/check-ins.test.ts']
const signIn = ['test/console/sign-in.test.ts', 'test/console/operator.test.ts']
const tabs = ['test/console/two-villages.test.ts']
const line = ['test/engine/line-down.test.ts', 'test/engine/sender.test.ts']
const backlog = ['test/engine/backlog.test.ts']
const ahead = ['test/store/clock-ahead.test.ts']

/** Who may become whom, whose list and whose form counts, and what a broken line, power cut or clock must not do. */
export const SAFEGUARDS: readonly Broken[] = [
  {
    promise: '我是：同意的人管得着它带来的每个身份',
    text: "return brings.every(({ orgId, role }) => may(rolesIn(orgId), role === 'admin' ? ['admin'] : SECRETARY_UP))",
    into: 'return brings.length >= 0',
    tests: identities,
  },
  {
    promise: '我是：先问原来的微信',
    text: "claim.replaces.some((one) => alive.includes(one)) ? 'asked' : identity.start",
    into: 'identity.start',
    tests: identities,
  },
  {
    promise: '我是：原来的微信还没回话，谁也不能先同意',
    text: "approve: { from: ['waiting', 'unheard'], to: 'approved'",
    into: "approve: { from: ['waiting', 'asked', 'unheard'], to: 'approved'",
    tests: ['test/mechanisms/guards.test.ts', ...identities],
  },
  {
    promise: '我是：说了不是本人，村里自己不能再同意',
    text: "const FROM_OUTSIDE: readonly Role[] = ['townStaff', 'admin']",
    into: "const FROM_OUTSIDE: readonly Role[] = ['secretary', 'townStaff', 'admin']",
    tests: identities,
  },
  {
    promise: '我是：谁也不能同意自己的申请',
    text: "to: 'approved', by: { roles: SECRETARY_UP, except: ['requester'] }",
    into: "to: 'approved', by: { roles: SECRETARY_UP }",
    tests: ['test/mechanisms/guards.test.ts', ...identities],
  },
  {
    promise: '我是：换了微信，原来的微信听得到',
    text: '...now.replaces.map((old) => toReplaced(old, now)),',
    into: '',
    tests: identities,
  },
  {
    promise: '我是：一天没有回话，告诉能定的人',
    text: "asked: { ladder: [{ at: days(1), since: 'entered', do: { move: 'lapse' } }] },",
    into: "asked: { ladder: [{ at: days(3), since: 'entered', do: { move: 'lapse' } }] },",
    tests: identities,
  },
  {
    promise: '绑定本群：改成别的以前先问',
    text: 'if (!room && !second && !unsure) return bindHere(next, scene, elsewhere)',
    into: 'if (!second) return bindHere(next, scene, elsewhere)',
    tests: groups,
  },
  {
    promise: '绑定本群：有村民的群要第二个人同意',
    text: 'if (confirmed) return second ? waitForSecond(next, scene, [where, there]) : bindHere(next, scene, elsewhere)',
    into: 'if (confirmed) return bindHere(next, scene, elsewhere)',
    tests: groups,
  },
  {
    promise: '绑定本群：不能拿走别的组织的群',
    text: 'const wanted = [next.orgId, ...(room ? [room.orgId] : [])]',
    into: 'const wanted = [next.orgId]',
    tests: ['test/mechanisms/guards.test.ts', ...groups],
  },
  {
    promise: '绑定本群：要管得着那个组织',
    text: 'const wanted = [next.orgId, ...(room ? [room.orgId] : [])]',
    into: 'const wanted = room ? [room.orgId] : []',
    tests: groups,
  },
  {
    promise: '绑定本群：原来的人听得到',
    text: 'const tells = room ? await toThoseBefore(room, next, scene) : []',
    into: 'const tells = room ? [] : []',
    tests: groups,
  },
  {
    promise: '签到：不是那个群的人，凭号码也进不来',
    text: 'return kind !== null && isAmong(kind, roles)',
    into: 'return kind !== null',
    tests: checkIns,
  },
  {
    promise: '接龙：不替别人请假',
    text: 'const others = fresh.filter((one) => !one.away && !isOwn(one, scene))',
    into: 'const others = fresh.filter((one) => !isOwn(one, scene))',
    tests: checkIns,
  },
  {
    promise: '接龙：不改别人自己说过的',
    text: "list: { in: ['open'], inTime: ['closed'], part: 'signer', from: [''], to: 'listed' },",
    into: "list: { in: ['open'], inTime: ['closed'], part: 'signer', from: ['', 'present', 'leave'], to: 'listed' },",
    tests: checkIns,
  },
  {
    promise: '接龙：别人写的一行不推翻本人说的',
    text: "const lines = standing === '' || standing === 'listed' ? all : fresh",
    into: 'const lines = all',
    tests: checkIns,
  },
  {
    promise: '登录码：用一次就作废',
    text: 'return (await db.signInPass.deleteMany({ where: { id, kind, expiresAt: stillHeld(now) } })).count === 1',
    into: 'return (await db.signInPass.count({ where: { id, kind, expiresAt: stillHeld(now) } })) === 1',
    tests: signIn,
  },
  {
    promise: '登录码：过了时间谁也进不来',
    text: 'return (await db.signInPass.deleteMany({ where: { id, kind, expiresAt: stillHeld(now) } })).count === 1',
    into: 'return (await db.signInPass.deleteMany({ where: { id, kind } })).count === 1',
    tests: ['test/store/sign-in-passes.test.ts', ...signIn],
  },
  {
    promise: '登录码：只认本人',
    text: 'const person = people.find((one) => one.id === owner)',
    into: 'const person = owner === null ? undefined : people[0]',
    tests: signIn,
  },
  {
    promise: '运维密码开不了村里的门',
    text: 'const person = (await matches(password, secret)) ? people[at] : undefined',
    into: "const kept = await store.transaction((tx) => tx.settings.get('console-password'))\n      const person = (await matches(password, (secret ?? kept) as KeptSecret)) ? people[at] : undefined",
    tests: signIn,
  },
  {
    promise: '运维：有微信的人不开登录链接',
    text: 'if (person.accounts.length > 0) {\n    return { problem',
    into: 'if (person.accounts.length > 99) {\n    return { problem',
    tests: ['test/console/operator.test.ts'],
  },
  {
    promise: '控制台：别的村的表单不收',
    text: 'if ((isForm || asked !== undefined) && asked !== visitor.village.id)',
    into: "if (isForm && asked === '')",
    tests: tabs,
  },
  {
    promise: '控制台：同一张表单只办一次',
    text: 'if ((await tx.slots.taken([key])).has(key)) return false',
    into: '',
    tests: tabs,
  },
  {
    promise: '控制台：事情变了，旧页面上的按钮不算',
    text: 'return matter?.version === Number(version) ? null : matter',
    into: 'return matter?.version === Number(version) ? null : null',
    tests: tabs,
  },
  {
    promise: '升级：一次迁移要么全做要么不做',
    text: "await session.run('COMMIT')\n      return value",
    into: 'return value',
    tests: ['test/store/migrations.test.ts', 'test/store/migration/cuts.test.ts'],
  },
  {
    promise: '升级：迁移和它的记录在一个事务里',
    text: 'if (await inTransaction(session, () => apply(session, migration))) applied.push(migration.name)',
    into: 'if (await apply(session, migration)) applied.push(migration.name)',
    tests: ['test/store/migration/cuts.test.ts'],
  },
  {
    promise: '没有线路就不去试',
    text: 'if (!this.#breaker.isUp()) {',
    into: 'if (this.#breaker === undefined) {',
    tests: line,
  },
  {
    promise: '掉线不算没发成',
    text: 'if (!this.#transport.isUp()) {',
    into: 'if (!this.#transport) {',
    tests: line,
  },
  {
    promise: '回话晚了就不说了',
    text: '{ OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },',
    into: '',
    tests: [...backlog, ...line],
  },
  {
    promise: '回话过了六小时不再说',
    text: 'reply: hours(6),',
    into: 'reply: hours(600),',
    tests: [...backlog, ...line],
  },
  {
    promise: '办成了的话两天里都要说到，问话的只等六小时',
    text: "const lasting = hasActed ? { expiresAt: expiryOf('news', now) } : {}",
    into: 'const lasting = {}',
    tests: ['test/engine/given-up.test.ts'],
  },
  {
    promise: '只是看一看的，不算办成了',
    text: "(outcome.outcome ?? 'done') === 'done' && !registry.get(command).onlyShows",
    into: "(outcome.outcome ?? 'done') === 'done'",
    tests: ['test/engine/given-up.test.ts'],
  },
  {
    promise: '等着的回话多了，先答最新的',
    text: "(await find({ ...where, purpose: 'reply' }, { id: 'desc' }, take)).toReversed()",
    into: "find({ ...where, purpose: 'reply' }, { id: 'asc' }, take)",
    tests: backlog,
  },
  {
    promise: '从将来记下的次数不算',
    text: ', { since: { gt: latestBy(now) } }] }',
    into: '] }',
    tests: ahead,
  },
  {
    promise: '从将来的时钟登录的不算',
    text: 'openedBy: { not: null }, createdAt: { lte: latestBy(now) } },',
    into: 'openedBy: { not: null } },',
    tests: ahead,
  },
  {
    promise: '从将来的时钟说的今天别提醒不算',
    text: ' && until < after(now, days(2)) ? until : null',
    into: ' ? until : null',
    tests: ahead,
  },
  {
    promise: '自己引用自己的话，不算机器人说的',
    text: 'speaker !== talker && isOwn?.(conversation, text) === true',
    into: 'isOwn?.(conversation, text) === true',
    tests: ['test/engine/own-voice.test.ts'],
  },
  {
    promise: '最后一位管理员的微信不解绑',
    text: 'return all.every((one) => one.id === id || one.accounts.length === 0)',
    into: 'return all.every((one) => one.id === id && one.accounts.length === 0)',
    tests: ['test/engine/endings.test.ts'],
  },
  {
    promise: '没有人能同意的身份，不白白等着',
    text: "if (alone && state !== 'asked') return refuse(",
    into: "if (alone && state === 'contested') return refuse(",
    tests: ['test/engine/endings.test.ts'],
  },
  {
    promise: '口令：别人的话、没做的事不当成口令',
    text: '|又要|每[周月天日]|^[他她]们?',
    into: '|又要|每[周月天日]|^[佢]们?',
    tests: ['test/speech/every-example.test.ts'],
  },
  {
    promise: '口令：前面说的缘由记下来',
    text: 'const whole = withReason(reading, command, at, end.index)',
    into: 'const whole = reading',
    tests: ['test/speech/unseen.test.ts'],
  },
  {
    promise: '口令：前一句说的怎么教、怎么写，不挡后面的口令',
    text: "const last = said.split(SENTENCE).at(-1) ?? ''",
    into: 'const last = said',
    tests: ['test/speech/unseen.test.ts'],
  },
  {
    promise: '口令：宾语可以放在前面',
    text: "['把', '将', '']",
    into: "['将']",
    tests: ['test/speech/every-example.test.ts'],
  },
]

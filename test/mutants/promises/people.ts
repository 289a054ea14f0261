import type { Broken } from '../broken.ts'

const identities = ['test/engine/identities.test.ts']
const erasure = ['test/engine/erasure.test.ts']
const manners = ['test/engine/manners.test.ts']
const roster = ['test/engine/people.test.ts']
const several = ['test/engine/several-things.test.ts', 'test/speech/sayings.test.ts']

/** Who people are, and how they are spoken to. */
export const PEOPLE: readonly Broken[] = [
  {
    promise: '激活码用一次就作废',
    text: '{ ...setup, used: true }',
    into: '{ ...setup, used: false }',
    tests: [...manners, ...identities],
  },
  {
    promise: '激活码不对就不认',
    text: '!setup || setup.used || !sameCode(code, setup.hash)',
    into: '!setup || setup.used',
    tests: manners,
  },
  {
    promise: '同一个微信号输错五次，一小时内不再理它',
    text: 'const GUESSES = 5',
    into: 'const GUESSES = 6',
    tests: manners,
  },
  {
    promise: '输错五次，不理的是一小时',
    text: 'const SILENCE_MS = hours(1)',
    into: 'const SILENCE_MS = hours(2)',
    tests: manners,
  },
  {
    promise: '加人、改、离开：先问一声',
    text: "回「确认」，不对不用理我` },\n    ask: { kind: 'confirm', reading, options: [] },",
    into: "回「确认」，不对不用理我` },\n    ask: { kind: 'choose', reading, options: [] },",
    tests: roster,
  },
  {
    promise: '村干部只加、只改村民，别的要书记或上级',
    text: "if (brings.some(({ role }) => role !== 'villager')) return mayGrant",
    into: "if (brings.some(({ role }) => role === 'admin')) return mayGrant",
    tests: roster,
  },
  {
    promise: '自己不能给自己角色',
    text: 'if (id === actor.personId) return refuse(',
    into: "if (id === '') return refuse(",
    tests: roster,
  },
  {
    promise: '离开之前，联系户要先交接',
    text: 'if (held.length > 0) return refuse(',
    into: 'if (held.length > 99) return refuse(',
    tests: roster,
  },
  {
    promise: '导入花名册：聊天里加的人不去掉',
    text: 'const added = present.filter((row) => isSaid(row) && ',
    into: 'const added = present.filter((row) => row.source === undefined && ',
    tests: ['test/roster/said-in-chat.test.ts'],
  },
  {
    promise: '导入花名册：聊天里给的角色不收回',
    text: 'holdings.remove.push(...over.filter((one) => !isGiven(one)))',
    into: 'holdings.remove.push(...over)',
    tests: ['test/roster/prune.test.ts'],
  },
  {
    promise: '导入花名册：村里说离开了的人不加回来',
    text: 'if (row?.vanishedAt && isSaid(row)) {',
    into: 'if (row?.vanishedAt && row.source === undefined) {',
    tests: ['test/roster/said-in-chat.test.ts'],
  },
  {
    promise: '户主也能说我是，同名的两户除外',
    text: 'if (!home || other) return null',
    into: 'if (!home) return null',
    tests: roster,
  },
  {
    promise: '党员、干部、志愿者要等书记同意',
    text: 'if (plain && !actor && (await liveAccounts(person, tx)).length === 0) {',
    into: 'if (!actor && (await liveAccounts(person, tx)).length === 0) {',
    tests: identities,
  },
  {
    promise: '已经有人用的名字要等书记同意',
    text: 'if (plain && !actor && (await liveAccounts(person, tx)).length === 0) {',
    into: 'if (plain && !actor) {',
    tests: identities,
  },
  {
    promise: '管理员的身份由管理员同意，村里不能给',
    text: "role === 'admin' ? ['admin'] : SECRETARY_UP",
    into: "role === 'admin' ? SECRETARY_UP : SECRETARY_UP",
    tests: identities,
  },
  {
    promise: '删除我的信息：先问一声',
    text: 'if (!confirmed) {\n      return {\n        reply: {\n          text: `${actor.name}，删除后',
    into: 'if (!confirmed && !actor) {\n      return {\n        reply: {\n          text: `${actor}，删除后',
    tests: manners,
  },
  {
    promise: '删除我的信息：办过的事里也没有名字',
    text: "await db.participant.updateMany({ where: { personId }, data: { name: '', note: null } })",
    into: '',
    tests: [...erasure, 'test/transcripts/'],
  },
  {
    promise: '删除我的信息：角色和账号都没了',
    text: 'await db.roleHolding.deleteMany({ where: { personId } })\n  const nobody',
    into: 'const nobody',
    tests: [...erasure, 'test/transcripts/'],
  },
  {
    promise: '删除我的信息：别人要当他的申请里也没有',
    text: 'rows.filter(({ details }) => JSON.stringify(details).includes(personId))',
    into: 'rows.filter(({ details }) => details === null)',
    tests: erasure,
  },
  {
    promise: '删除我的信息：同名的人的申请不动',
    text: 'rows.filter(({ details }) => JSON.stringify(details).includes(personId))',
    into: 'rows.filter(({ details }) => details !== null)',
    tests: erasure,
  },
  {
    promise: '删除我的信息：匿名问的也忘掉',
    text: 'await db.asker.deleteMany({ where: { personId } })',
    into: '',
    tests: [...erasure, 'test/questions/unnamed.test.ts'],
  },
  {
    promise: '听不懂的话十分钟里最多提示一次',
    text: 'const MISREAD_MS = 10 * 60_000',
    into: 'const MISREAD_MS = 60_000',
    tests: manners,
  },
  {
    promise: '不该他办的，十分钟里也只说一次',
    text: 'const QUIET_MS = 10 * 60_000',
    into: 'const QUIET_MS = 60_000',
    tests: manners,
  },
  {
    promise: '聊天一律不理、不存',
    text: 'return isForUs ? { heard: { place, pending, reading } } : null',
    into: 'return { heard: { place, pending, reading } }',
    tests: [...manners, 'test/hostile/hostile.test.ts'],
  },
  {
    promise: '一件事不办两遍：重启后消息又送来',
    text: '.filter((one) => !before.get(one.messageId)?.handledAt)',
    into: '.filter((one) => !before.get(one.messageId)?.id || one)',
    tests: ['test/store/contract.test.ts', ...manners],
  },
  {
    promise: '重启接着办：收下没办的，启动时办',
    text: ' : this.#start(message))\n',
    into: ' : undefined)\n',
    tests: manners,
  },
  {
    promise: '一个群里的话按发出的先后办：乱序送来',
    text: '.sort((a, b) => sentAt(a) - sentAt(b))',
    into: '',
    tests: manners,
  },
  {
    promise: '拿不准的先问，不乱办',
    text: 'if (reading.ask && !lacksPiece(reading)) return done(',
    into: 'if (reading.ask && !reading) return done(',
    tests: manners,
  },
  {
    promise: '一条消息说几件事：件件都办',
    text: 'const all = [first, ...then].flatMap(',
    into: 'const all = [first, ...then.slice(1)].flatMap(',
    tests: several,
  },
  {
    promise: '一条消息说几件事：要问的一次问一件，别的请再发一遍',
    text: "const isMissed = isSecondQuestion || part.outcome.outcome === 'ignored'",
    into: 'const isMissed = false',
    tests: several,
  },
  {
    promise: '一条消息说几件事：不写名字的不和别的混在一起',
    text: 'const unnamed = all.find(({ command }) => ears.registry.get(command).unnamed)',
    into: 'const unnamed = all.find(({ command }) => ears.registry.get(command).unnamed && !scene)',
    tests: several,
  },
  {
    promise: '一条消息说几件事：分不清哪里是哪件时先问',
    text: 'if (isDoubtful || (lost',
    into: 'if (before === null || (lost',
    tests: several,
  },
  {
    promise: '前面只有光秃秃的号码：合适的人说才算',
    text: 'if (reading.bare && !(await areMeant(numbers, arg, question)))',
    into: 'if (reading.ask && !(await allFit(numbers, arg, scene)))',
    tests: ['test/engine/bare-number.test.ts'],
  },
  {
    promise: '引用别的村的话，不办本村同号的事',
    text: "if (quoted && 'instead' in quoted) return quoted",
    into: '',
    tests: ['test/engine/quoted-elsewhere.test.ts'],
  },
  {
    promise: '发得太快的账号会被限速（一下子 60 句以上）',
    text: 'export const BURST = 60\n',
    into: 'export const BURST = 600\n',
    tests: ['test/engine/throttle.test.ts'],
  },
  {
    promise: '限速时，别人不受影响',
    text: 'this.#throttle.take(`${message.account} ${message.talker.id}`)',
    into: 'this.#throttle.take(`${message.account}`)',
    tests: ['test/engine/throttle.test.ts'],
  },
  {
    promise: '走了的人接的单重新放出来',
    text: 'if (!HELD.includes(state) || holders.length > 0) return null',
    into: 'return null',
    tests: ['test/engine/departures.test.ts'],
  },
  {
    promise: '群解绑了，等着说的话不说了或到别的群说',
    text: "where: { account, chatId, state: { in: ['waiting', 'dead'] } }, data",
    into: "where: { account, chatId, state: 'sent' }, data",
    tests: ['test/engine/endings.test.ts'],
  },
  {
    promise: '重新登录以后，原来的微信不在了就不用等它',
    text: 'return accounts.filter((one) => !silent.includes(one))',
    into: 'return accounts',
    tests: ['test/engine/endings.test.ts'],
  },
  {
    promise: '名册一格写了两个人：指出来，不并成一个名字',
    text: "else if (TWO_PEOPLE.test(written)) complaints.add(at, 'twoPeople', written)",
    into: '',
    tests: ['test/roster/workbooks.test.ts'],
  },
  {
    promise: '名册姓名后面带了角色或已故：指出来，不当成名字',
    text: "else if (SOMETHING_ELSE.test(name)) complaints.add(at, 'moreThanName', name)",
    into: '',
    tests: ['test/roster/workbooks.test.ts'],
  },
  {
    promise: '名册又有姓名又有户主姓名：户主是户主姓名那一列',
    text: '.find((place) => place >= 0)\n    if (at',
    into: '.findLast((place) => place >= 0)\n    if (at',
    tests: ['test/roster/workbooks.test.ts'],
  },
  {
    promise: '名册的合计、注、每页的标题不是人也不是户',
    text: 'if (isRemark(sheet, written)) {',
    into: 'if (isRemark(sheet, written) && at < 0) {',
    tests: ['test/roster/workbooks.test.ts'],
  },
]

import type { Broken } from '../broken.ts'

const security = ['test/console/security.test.ts', 'test/console/sessions.test.ts', 'test/console/sign-in.test.ts']
const roster = ['test/roster/import.test.ts', 'test/roster/prune.test.ts', 'test/roster/problems.test.ts']
const backup = ['test/store/backup.test.ts']
const nightly = ['test/operator/backup.test.ts']
const forgetting = ['test/operator/forgetting.test.ts']
const papers = ['test/console/milestones.test.ts', 'test/ledger/cli.test.ts']

/** The console, the ledgers and the programs in the terminal. */
export const PROGRAMS: readonly Broken[] = [
  {
    promise: '控制台：表单要带自己的记号（CSRF）',
    text: 'if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new HTTPException(403)',
    into: 'timingSafeEqual(wanted, wanted)',
    tests: security,
  },
  {
    promise: '控制台：不收别的网站发来的表单',
    text: "if (origin === undefined) return site === 'same-origin'",
    into: 'if (origin === undefined) return true',
    tests: ['test/web/web.test.ts', ...security],
  },
  {
    promise: '控制台：只认自己的地址（DNS rebinding）',
    text: "return name === 'localhost' || isIP(name) !== 0",
    into: "return name !== '' || isIP(name) !== 0",
    tests: ['test/web/web.test.ts', ...security],
  },
  {
    promise: '控制台：登录过十二小时不用就过期',
    text: 'where: { id, expiresAt: { gt: now }, openedBy',
    into: 'where: { id, expiresAt: { not: now }, openedBy',
    tests: security,
  },
  {
    promise: '控制台：登录最长七天',
    text: 'session.createdAt.getTime() + LONGEST_MS',
    into: 'session.expiresAt.getTime() + LONGEST_MS',
    tests: security,
  },
  {
    promise: '控制台：村干部、书记、镇干部、管理员才进得来',
    text: '!org.vanished && may(rolesTowards(person.holdings, org.id, orgs), CADRE_UP)',
    into: "!org.vanished && may(rolesTowards(person.holdings, org.id, orgs), 'anyone')",
    tests: security,
  },
  {
    promise: '控制台：一个人在一处试十次就停一刻钟',
    text: 'const HERE = 10\n',
    into: 'const HERE = 11\n',
    tests: ['test/console/lockout.test.ts'],
  },
  {
    promise: '控制台：登录码五分钟就作废',
    text: 'export const CODE_MS = minutes(5)',
    into: 'export const CODE_MS = minutes(6)',
    tests: ['test/console/sign-in.test.ts'],
  },
  {
    promise: '控制台：改了自己的密码，别处都要重新登录',
    text: 'await db.consoleSession.deleteMany({ where: { personId, ...(except && { id: { not: except } }) } })',
    into: '',
    tests: ['test/console/own-password.test.ts'],
  },
  {
    promise: '控制台：写的话照原样显示，不当网页执行',
    text: '<span class="number">#{matter.number}</span> {matter.title} {about}',
    into: '<span class="number">#{matter.number}</span> <span dangerouslySetInnerHTML={{ __html: matter.title }} /> {about}',
    tests: ['test/console/pages.test.ts', 'test/console/'],
  },
  {
    promise: '控制台默认只有本机能开',
    text: "CONSOLE_HOST: z.string().min(1).default('127.0.0.1')",
    into: "CONSOLE_HOST: z.string().min(1).default('0.0.0.0')",
    tests: ['test/config.test.ts'],
  },
  {
    promise: '/healthz、/metrics 默认只有本机能看',
    text: ".default('loopback')",
    into: ".default('anywhere')",
    tests: ['test/config.test.ts'],
  },
  {
    promise: '表格里写的公式不会被执行',
    text: "FORMULA.test(clean) ? `'${clean}` : clean",
    into: 'FORMULA.test(clean) ? clean : clean',
    tests: ['test/ledger/safe-text.test.ts', 'test/ledger/write.test.ts'],
  },
  {
    promise: '每次导出都留记录',
    text: "action: 'export',\n        subject: what,",
    into: "action: 'export-of',\n        subject: what,",
    tests: ['test/ledger/write.test.ts', 'test/console/actions.test.ts'],
  },
  {
    promise: '导入：有一处不对就一行也不写',
    text: 'if (problems.length > 0) return { roster: null, problems, notices }',
    into: '',
    tests: roster,
  },
  {
    promise: '导入不会删东西，要删加 --prune',
    text: 'prune = false, same',
    into: 'prune = true, same',
    tests: roster,
  },
  {
    promise: '姓名后面加了区别的还是原来的人',
    text: "return sharesHousehold(row, person) ? 'same' : 'unsure'",
    into: "return sharesHousehold(row, person) ? 'unsure' : 'other'",
    tests: ['test/roster/same-person.test.ts'],
  },
  {
    promise: '一个村里没了、另一个村里新来的同名的人，先问',
    text: "|| differ(row, person) ? 'other' : 'unsure'",
    into: "|| differ(row, person) ? 'other' : 'other'",
    tests: ['test/roster/same-person.test.ts'],
  },
  {
    promise: '搬屯的还是原来的人，认不准就先问',
    text: "!differ(row, person) && sharesHousehold(row, person) ? 'same' : 'unsure'",
    into: "'other'",
    tests: ['test/roster/same-person.test.ts'],
  },
  {
    promise: '去世的，职责停下',
    text: '...people.died, ...people.merged, ...left',
    into: '...people.merged, ...left',
    tests: ['test/roster/same-person.test.ts'],
  },
  {
    promise: '--prune：走访记录永远留着，户只是不在册',
    text: 'for (const row of going) plan.ledger.want(row, { vanishedAt: now })\n  return going\n}',
    into: 'return going\n}',
    tests: [...roster, 'test/visits/roster.test.ts'],
  },
  {
    promise: '--prune 不动管理员',
    text: "return holding.role === 'admin' && person.bound",
    into: "return holding.role === 'villager' && person.bound",
    tests: roster,
  },
  {
    promise: '备份写完核对：坏了的不能恢复',
    text: '(await hashOf(copy)) !== facts.sha256',
    into: '(await hashOf(copy)) === null',
    tests: backup,
  },
  {
    promise: '备份：附件缺了看得出来',
    text: 'if (attachments !== facts.attachments || attachmentBytes !== facts.attachmentBytes) {',
    into: 'if (attachments === -1 || attachmentBytes === -1) {',
    tests: backup,
  },
  {
    promise: '备份：附件坏了看得出来',
    text: 'if ((await hashOf(path)) !== basename(path)) throw',
    into: 'if ((await hashOf(path)) === basename(path).slice(1)) throw',
    tests: backup,
  },
  {
    promise: '恢复：更新版本的备份不收',
    text: 'if (newer.length > 0)\n',
    into: 'if (newer.length < 0)\n',
    tests: backup,
  },
  {
    promise: '恢复：原来的数据库会留着',
    text: 'await copyFile(database, aside)\n',
    into: '',
    tests: backup,
  },
  {
    promise: '每晚的备份：几个进程只做一份',
    text: 'if ((await tx.slots.taken([key])).size > 0) return false\n      tx.slots.take(key, now)\n      return true',
    into: 'return true',
    tests: nightly,
  },
  {
    promise: '没备份成、磁盘快满：早上只跟管理员说一次',
    text: 'tx.slots.take(key, now)\n      const orgs',
    into: 'const orgs',
    tests: ['test/engine/machine-word.test.ts'],
  },
  {
    promise: '没备份成：天天一样就不天天说',
    text: "await unlessHeard(tx, 'machine', day, partsOf(ailments))",
    into: 'partsOf(ailments)',
    tests: ['test/engine/machine-word.test.ts'],
  },
  {
    promise: '每晚的备份：磁盘不够就不开始',
    text: 'if (free >= needed) return',
    into: 'if (free >= 0) return',
    tests: nightly,
  },
  {
    promise: '每晚的备份：留 14 天',
    text: '< keepDays',
    into: '<= keepDays',
    tests: ['test/operator/kept.test.ts'],
  },
  {
    promise: '恢复：不是空的 PostgreSQL 库不动它',
    text: 'if (filled !== undefined) {',
    into: "if (filled === '') {",
    tests: nightly,
  },
  {
    promise: '审计至少留 180 天',
    text: 'oldest.filter(({ at }) => at < moment)',
    into: 'oldest',
    tests: forgetting,
  },
  {
    promise: '还没发的话不清',
    text: "where: { state: { in: ['sent', 'dropped', 'dead'] }, createdAt: { lt: moment } },",
    into: 'where: { createdAt: { lt: moment } },',
    tests: forgetting,
  },
  {
    promise: '一个数据文件夹只有一个连心',
    text: "if (sqliteCode(error) === 'SQLITE_BUSY') return null",
    into: "if (sqliteCode(error) === 'SQLITE_BUSY') return () => {}",
    tests: ['test/store/sqlite.test.ts', 'test/store/backup.test.ts'],
  },
  {
    promise: '退出码 2：配置有误',
    text: 'config: 2,',
    into: 'config: 1,',
    tests: ['test/config.test.ts'],
  },
  {
    promise: '退出码 3：数据库打不开',
    text: 'database: 3,',
    into: 'database: 1,',
    tests: ['test/errors.test.ts'],
  },
  {
    promise: '退出码 4：另一个连心正在用',
    text: 'locked: 4,',
    into: 'locked: 1,',
    tests: ['test/errors.test.ts'],
  },
  {
    promise: '退出码 5：微信通道不认这个令牌',
    text: 'token: 5,',
    into: 'token: 1,',
    tests: ['test/errors.test.ts'],
  },
  {
    promise: '没发成的再发',
    text: "where: { state: 'dead', purpose, ...meant },",
    into: "where: { state: 'waiting', purpose, ...meant },",
    tests: ['test/console/actions.test.ts', 'test/store/contract.test.ts'],
  },
  {
    promise: '材料：不归他的打印不了',
    text: "if (!may(roles, paper.roles) || paper.mayHave?.(matter, by.personId, roles) === false)\n    return { refused: 'not-allowed', why: '' }",
    into: '',
    tests: papers,
  },
  {
    promise: '材料：村里没看到过的公告不打印',
    text: "if (why) return { refused: 'not-yet', why }",
    into: '',
    tests: papers,
  },
  {
    promise: '材料：名字是网址里来的，不是材料的都没有',
    text: 'return Object.hasOwn(papers, name) ? papers[name] : undefined',
    into: 'return papers[name]',
    tests: papers,
  },
  {
    promise: '材料：谁打印了，审计里有',
    text: "action: 'print' },",
    into: "action: 'export' },",
    tests: papers,
  },
  {
    promise: '议事：走过的一步写着哪天',
    text: 'taken: { ...decidedIn({ details }).taken, [move]: now.toISOString() }',
    into: 'taken: decidedIn({ details }).taken',
    tests: papers,
  },
  {
    promise: '议事：没通过的会也写着',
    text: "const why = isPassed ? '' : isQuorate",
    into: "const why = isPassed || !isQuorate ? '' : isQuorate",
    tests: papers,
  },
]

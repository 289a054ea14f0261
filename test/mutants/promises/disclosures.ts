import type { Broken } from '../broken.ts'

const publishing = [
  'test/disclosures/publish.test.ts',
  'test/disclosures/board.test.ts',
  'test/property/disclosure.test.ts',
]
const attaching = ['test/disclosures/attachments.test.ts']
const questions = [
  'test/questions/unnamed.test.ts',
  'test/questions/questions.test.ts',
  'test/property/question.test.ts',
]

/** 公开和质询. */
export const DISCLOSURES: readonly Broken[] = [
  {
    promise: '公开：写的人和书记才能确认',
    text: "confirm: { from: ['draft'], to: 'confirmed', by: { parts: ['requester'], roles: ['secretary'] } }",
    into: "confirm: { from: ['draft'], to: 'confirmed', by: { parts: ['requester'], roles: PUBLISHERS } }",
    tests: publishing,
  },
  {
    promise: '公开：离开村委的人不能再确认',
    text: 'if (!may(rolesIn(draft.villageId), PUBLISHERS)) {',
    into: "if (!may(rolesIn(draft.villageId), 'anyone')) {",
    tests: publishing,
  },
  {
    promise: '财务公开要两人确认',
    text: "=== '财务' ? 'countersign' : 'confirm'",
    into: "=== '党务' ? 'countersign' : 'confirm'",
    tests: publishing,
  },
  {
    promise: '财务公开：写的人和确认的人不能是同一个',
    text: "by: { roles: PUBLISHERS, except: ['requester'] }",
    into: 'by: { roles: PUBLISHERS }',
    tests: publishing,
  },
  {
    promise: '更正留痕：原来的写着被哪条更正',
    text: "advance(disclosure, original, 'correct', input)",
    into: "advance(disclosure, matter, 'correct', input)",
    tests: publishing,
  },
  {
    promise: '撤回要写理由',
    text: 'if (reason === null) {\n    return refuse(`撤回',
    into: "if (matter.id === '') {\n    return refuse(`撤回",
    tests: publishing,
  },
  {
    promise: '没公布满就撤回，要监督员同意',
    text: "const step = await move(scene, matter, 'askWithdrawal'",
    into: "const step = await move(scene, matter, 'withdraw'",
    tests: ['test/disclosures/board.test.ts'],
  },
  {
    promise: '写了个人隐私的马上撤',
    text: ' && !HARMS.test(reason)',
    into: '',
    tests: ['test/disclosures/board.test.ts'],
  },
  {
    promise: '没公布满就撤回：说两遍也要监督员同意',
    text: 'return isUp(matter) && until !== undefined',
    into: "return matter.state === 'published' && until !== undefined",
    tests: ['test/disclosures/board.test.ts'],
  },
  {
    promise: '公示期不能短过法律',
    text: 'if (days < LEAST_DAYS) {',
    into: 'if (days < 1) {',
    tests: ['test/disclosures/board.test.ts'],
  },
  {
    promise: '草稿不上公开栏',
    text: 'return (SHOWN as readonly string[]).includes(state)\n}',
    into: "return state !== 'dropped'\n}",
    tests: ['test/disclosures/board.test.ts', 'test/disclosures/publish.test.ts'],
  },
  {
    promise: '附件最多九件',
    text: 'export const MOST = 9\n',
    into: 'export const MOST = 10\n',
    tests: attaching,
  },
  {
    promise: '附件每件 10 MB 以内',
    text: 'export const LARGEST = 10 * 2 ** 20',
    into: 'export const LARGEST = 11 * 2 ** 20',
    tests: attaching,
  },
  {
    promise: '附件按内容只收图片、PDF、xlsx',
    text: "if (!taken) return { refused: 'not-taken' }",
    into: "if (!taken) return { hash: '0'.repeat(64), name, type: 'image/png', size: bytes.length }",
    tests: attaching,
  },
  {
    promise: '两分钟内可再发附件',
    text: 'const ATTACH_MS = minutes(2)',
    into: 'const ATTACH_MS = minutes(20)',
    tests: attaching,
  },
  {
    promise: '草稿放一周自己作废',
    text: "{ at: days(1), since: 'entered', do: { nudge: part('requester'), says: 'unconfirmed' } },\n        { at: days(7), since: 'entered', do: { move: 'lapse' } }",
    into: "{ at: days(1), since: 'entered', do: { nudge: part('requester'), says: 'unconfirmed' } },\n        { at: days(17), since: 'entered', do: { move: 'lapse' } }",
    tests: publishing,
  },
  {
    promise: '质询：7 天没答复告诉监督委员会',
    text: "at: days(7),\n          since: 'entered',\n          do: {\n            nudge: role('supervisor')",
    into: "at: days(8),\n          since: 'entered',\n          do: {\n            nudge: role('supervisor')",
    tests: questions,
  },
  {
    promise: '质询：7 天没答复，提问的人也听到',
    text: "also: { nudge: part('requester'), says: 'stillWaiting' },\n          },\n        },\n      ],\n    },\n    answered",
    into: "also: { nudge: part('asked'), says: 'stillWaiting' },\n          },\n        },\n      ],\n    },\n    answered",
    tests: questions,
  },
  {
    promise: '质询：5 天提醒要答复的人',
    text: "{ at: days(5), since: 'entered', do: { nudge: part('asked'), says: 'unanswered' } }",
    into: "{ at: days(6), since: 'entered', do: { nudge: part('asked'), says: 'unanswered' } }",
    tests: questions,
  },
  {
    promise: '质询：不满意由监督委员会答',
    text: 'const isTheirs = supervisors.length === 0 ||',
    into: 'const isTheirs = supervisors.length >= 0 ||',
    tests: questions,
  },
  {
    promise: '质询：不满意可以说一次',
    text: "dispute: { from: ['answered'], to: 'disputed',",
    into: "dispute: { from: ['answered', 'closed'], to: 'disputed',",
    tests: questions,
  },
  {
    promise: '质询：监督员也听到',
    text: 'const people = [...new Set([...asked, ...supervisors.map((one) => one.id)])]',
    into: 'const people = [...new Set(asked)]',
    tests: questions,
  },
  {
    promise: '匿名质询：收到的那句话不留',
    text: 'if (answered.outcome.unnamed) await tx.inbox.blank(message.id)',
    into: 'if (answered.outcome.unnamed && !message) await tx.inbox.blank(message)',
    tests: questions,
  },
  {
    promise: '匿名质询：记录里没有是谁问的',
    text: 'const who = outcome.unnamed\n',
    into: 'const who = outcome === null\n',
    tests: questions,
  },
  {
    promise: '匿名质询：答复发出去就不留',
    text: 'if (message.rows.some((row) => row.confidential)) await tx.outbox.forgetConfidential(ids)',
    into: '',
    tests: questions,
  },
  {
    promise: '匿名质询：办结当晚忘掉是谁',
    text: 'askers: await tx.askers.forgetClosed(),',
    into: 'askers: 0,',
    tests: questions,
  },
  {
    promise: '匿名质询：没办结以前记着，答复送得到',
    text: 'where: { matter: { closedAt: { not: null } } }',
    into: 'where: {}',
    tests: questions,
  },
  {
    promise: '匿名质询：一天最多三件',
    text: 'const A_DAY = 3',
    into: 'const A_DAY = 4',
    tests: questions,
  },
  {
    promise: '匿名质询：只在私聊里说',
    text: "unnamed: 'always',\n  roles: 'anyone',\n  places: ['direct'],",
    into: "unnamed: 'always',\n  roles: 'anyone',\n  places: 'anywhere',",
    tests: ['test/engine/permissions.test.ts'],
  },
  {
    promise: '公开清单：到期前三天提醒',
    text: 'export const REMIND_DAYS = 3',
    into: 'export const REMIND_DAYS = 2',
    tests: ['test/domain/disclosure-schedule.test.ts', 'test/domain/due-window.test.ts', 'test/questions/list.test.ts'],
  },
  {
    promise: '公开清单：晚了三天告诉监督员',
    text: "{ days: LATE_DAYS, since: 'due', do: { nudge: role('supervisor'), says: 'late' } }",
    into: "{ days: LATE_DAYS, since: 'due', do: { nudge: owner, says: 'late' } }",
    tests: ['test/domain/disclosure-schedule.test.ts', 'test/domain/due-window.test.ts', 'test/questions/list.test.ts'],
  },
]

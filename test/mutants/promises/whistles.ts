import type { Broken } from '../broken.ts'

const engine = ['test/engine/whistles.test.ts', 'test/property/whistle.test.ts', 'test/transcripts/']

/** 吹哨报到. */
export const WHISTLES: readonly Broken[] = [
  {
    promise: '吹哨：网格员、村干部、书记',
    text: "summary: '村里解决不了的事，请镇里和部门来',\n  roles: GRID_UP,",
    into: "summary: '村里解决不了的事，请镇里和部门来',\n  roles: 'anyone',",
    tests: ['test/engine/permissions.test.ts', ...engine],
  },
  {
    promise: '吹哨：急哨不用同意',
    text: "state: urgent ? 'dispatched' : waits ? 'drafted' : 'blown',",
    into: "state: waits ? 'drafted' : 'blown',",
    tests: engine,
  },
  {
    promise: '吹哨：急哨夜里也送',
    text: "? { purpose: 'reply' as const, expiresAt: expiryOf('news', notBefore) }",
    into: "? { purpose: 'nudge' as const }",
    tests: engine,
  },
  {
    promise: '吹哨：急哨清早也送，不等大家起来',
    text: 'const notBefore = act.do.atOnce ? from : nextAllowed(from, hours.of(row.villageId, row.kind))',
    into: 'const notBefore = nextAllowed(from, hours.of(row.villageId, row.kind))',
    tests: engine,
  },
  {
    promise: '吹哨：急哨 10 分钟没人签收再叫，三次',
    text: "  alarm(minutes(20), RECEIVE_NOW_BY, 'unreceived', ['told'], superior),\n",
    into: '',
    tests: engine,
  },
  {
    promise: '吹哨：急哨到了第三次也叫，不被别的提醒顶掉',
    text: 'moments.toSorted((one, other) => (one.at?.getTime() ?? Infinity) - (other.at?.getTime() ?? Infinity) || 0)',
    into: 'moments',
    tests: ['test/domain/nudge.test.ts', ...engine],
  },
  {
    promise: '吹哨：急哨同一晚再派，也再叫',
    text: 'anew ? at.toISOString() : dayOf(at)',
    into: 'dayOf(at)',
    tests: engine,
  },
  {
    promise: '吹哨：别的要镇里同意',
    text: "export const UNSENT = ['approved', 'meeting', 'county'] as const",
    into: "export const UNSENT = ['approved', 'meeting', 'county', 'blown'] as const",
    tests: engine,
  },
  {
    promise: '吹哨：镇里同意，不是村里',
    text: "approve: { from: ['blown'], to: 'approved', by: { roles: SECRETARY_UP } }",
    into: "approve: { from: ['blown'], to: 'approved', by: { roles: SECRETARY_UP, parts: ['requester', 'endorser'] } }",
    tests: engine,
  },
  {
    promise: '吹哨：网格员吹的先等村书记同意',
    text: "const waits = !urgent && !actor.roles.has('cadre')",
    into: "const waits = urgent && !actor.roles.has('cadre')",
    tests: engine,
  },
  {
    promise: '吹哨：村书记同意，不是吹哨人自己',
    text: "endorse: { from: ['drafted'], to: 'blown', by: { parts: ['endorser'] } }",
    into: "endorse: { from: ['drafted'], to: 'blown', by: { parts: ['endorser', 'requester'] } }",
    tests: engine,
  },
  {
    promise: '派哨：镇书记、镇干部',
    text: '      to: { detail: STAGE, among: UNDERWAY },\n      by: { roles: SECRETARY_UP },',
    into: "      to: { detail: STAGE, among: UNDERWAY },\n      by: { roles: SECRETARY_UP, parts: ['requester'] },",
    tests: engine,
  },
  {
    promise: '派哨：再派一次就是改派，没点到的不用去了',
    text: '    ...(await toRelieved(scene, matter, sent, whom)),\n',
    into: '',
    tests: engine,
  },
  {
    promise: '派哨：签收过的不用再签收',
    text: "return UNDERWAY[Math.min(...sent.map((one) => howFar(matter, one)))] ?? 'dispatched'",
    into: "return 'dispatched'",
    tests: engine,
  },
  {
    promise: '派哨：编号是村里的，几个村号码一样就带村名',
    text: 'const named = ofVillage === undefined ? [...(own ? [own] : []), ...below] : below.filter(isOf(ofVillage, scene))',
    into: 'const named = [...(own ? [own] : []), ...below]',
    tests: engine,
  },
  {
    promise: '签收：派到的部门，别人不能替',
    text: 'sentTo(matter).find(({ people }) => isSent && actor !== null && people.includes(actor.personId))',
    into: 'sentTo(matter)[0]',
    tests: engine,
  },
  {
    promise: '签收：引用机器人的话回「签收了」',
    text: "quoted: ['签收了', '已签收',",
    into: "quoted: ['已签收',",
    tests: engine,
  },
  {
    promise: '办结：都办结了才算办结',
    text: "...{ whenAll: 'done', orPast: ['returned'] },",
    into: "...{ whenAll: 'done', orPast: ['returned', ...AT_IT] },",
    tests: engine,
  },
  {
    promise: '办结：退了的不用等',
    text: "...{ whenAll: 'done', orPast: ['done'] },",
    into: "...{ whenAll: 'done' },",
    tests: engine,
  },
  {
    promise: '退哨：第二次等县里定',
    text: "alone && again ? 'giveUp' : 'giveBack'",
    into: "'giveBack'",
    tests: engine,
  },
  {
    promise: '退哨：第一次不到县里',
    text: 'const again = matter.details.returned === true',
    into: 'const again = true',
    tests: engine,
  },
  {
    promise: '延哨：只能延一次',
    text: 'if (matter.details.extended === true) return',
    into: 'if (matter.details.extended === null) return',
    tests: engine,
  },
  {
    promise: '问哨：等答复的时候不计时',
    text: 'putOff(clock, until, { from, to: now }).toISOString()',
    into: 'until.toISOString()',
    tests: engine,
  },
  {
    promise: '问哨：等答复的时候停的是钟，不是从头算',
    text: 'ms: elapsed(clock, stood.from, until) }, stood.to)',
    into: 'ms: clock.ms }, stood.to)',
    tests: ['test/domain/whistle-clocks.test.ts'],
  },
  {
    promise: '问哨：谁问的，谁听到答复',
    text: 'matter.details[ASKED_BY] === matter.orgId ? []',
    into: 'matter.details[ASKED_BY] === null ? []',
    tests: engine,
  },
  {
    promise: '答哨：吹哨人答',
    text: "among: ['blown', 'approved', ...UNDERWAY] },\n      by: { parts: ['requester'] },",
    into: "among: ['blown', 'approved', ...UNDERWAY] },\n      by: { parts: ['requester'], roles: SECRETARY_UP },",
    tests: engine,
  },
  {
    promise: '吹哨：执法、事两类的签收、到场按工作时间算，节假日、调休都算进去',
    text: 'const OFFICES: Workdays = restDays()',
    into: 'const OFFICES: Workdays = { isWorkday: () => true }',
    tests: ['test/domain/whistle-clocks.test.ts'],
  },
  {
    promise: '评哨：吹哨人',
    text: "rate: { from: ['done', 'unrated'], to: 'closed', by: { parts: ['requester'] } },\n    reopen: { from: ['done', 'unrated'], to: 'approved'",
    into: "rate: { from: ['done', 'unrated'], to: 'closed', by: { parts: ['requester'], roles: SECRETARY_UP } },\n    reopen: { from: ['done', 'unrated'], to: 'approved'",
    tests: engine,
  },
  {
    promise: '评哨：没解决再派一次，还没解决就上会',
    text: "again ? 'insist' : 'reopen'",
    into: "'reopen'",
    tests: engine,
  },
  {
    promise: '上会：镇里',
    text: "escalate: { from: ['approved', ...UNDERWAY, 'done'], to: 'meeting', by: { roles: SECRETARY_UP } }",
    into: "escalate: { from: ['approved', ...UNDERWAY, 'done'], to: 'meeting', by: { roles: SECRETARY_UP, parts: ['requester'] } }",
    tests: engine,
  },
  {
    promise: '不同意：请过镇里的，村里不再答复',
    text: "reject: { from: ['blown', ...UNSENT], to: 'rejected', by: { roles: SECRETARY_UP } }",
    into: "reject: { from: ['blown', ...UNSENT], to: 'rejected', by: { parts: ['endorser'], roles: SECRETARY_UP } }",
    tests: engine,
  },
]

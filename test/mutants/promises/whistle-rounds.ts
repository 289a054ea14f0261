import type { Broken } from '../broken.ts'

const taken = ['test/engine/whistles-taken-over.test.ts', 'test/transcripts/']
const rounds = ['test/engine/whistle-rounds.test.ts']
const musters = ['test/engine/musters.test.ts']

/** 转哨, 召集, and what a round of a whistle is: its terms and figures. */
export const WHISTLE_ROUNDS: readonly Broken[] = [
  {
    promise: '转哨：号码不变',
    text: 'return { number, parentId: id, details: { [GOES_ON_FOR]: id } }',
    into: 'return { parentId: id, details: { [GOES_ON_FOR]: id } }',
    tests: taken,
  },
  {
    promise: '转哨：号码说的是正在办的那件',
    text: "const rows = await db.matter.findMany({ where, orderBy: { turn: 'asc' }, select: MATTER })",
    into: "const rows = await db.matter.findMany({ where, orderBy: { turn: 'desc' }, select: MATTER })",
    tests: ['test/store/contract.test.ts', ...taken],
  },
  {
    promise: '转哨：办好了告诉最先提的人',
    text: '    ...(await toWhoRaisedIt(scene, matter, how)),\n',
    into: '',
    tests: taken,
  },
  {
    promise: '转哨：撤哨、退哨就回到原样',
    text: "takeBack: { from: ['referred'] as const, to: { detail: REFERRED_IN, among: from }, by: {} }",
    into: "takeBack: { from: ['referred'] as const, to: from[0], by: {} }",
    tests: taken,
  },
  {
    promise: '转哨：网格员、村干部、书记',
    text: "const toTownship = referral(['open', 'offered', 'claimed'], { roles: GRID_UP })",
    into: "const toTownship = referral(['open', 'offered', 'claimed'], { roles: GRID_UP, parts: ['holder'] })",
    tests: ['test/property/order.test.ts', ...taken],
  },
  {
    promise: '转哨：民情里写了是哪一户的，要换个说法',
    text: '[household.head, household.number].some((name) => title.includes(name))',
    into: 'false',
    tests: taken,
  },
  {
    promise: '转哨：匿名质询的人不留名，结果私聊告诉',
    text: '    toRaiser: toAsker,\n',
    into: '',
    tests: taken,
  },
  {
    promise: '吹哨：没写哪一类，回数字就行',
    text: '...(choices ? choices[at] : { number }) }',
    into: '...{ number } }',
    tests: taken,
  },
  {
    promise: '哨情：响应率',
    text: '{ [HEARD + orgId]: now <= by }',
    into: '{ [HEARD + orgId]: true }',
    tests: rounds,
  },
  {
    promise: '哨情：解决率',
    text: "if (isAmong(['done', 'unrated', 'closed'], matter.state)) return true\n",
    into: '',
    tests: rounds,
  },
  {
    promise: '哨情：满意率',
    text: "return typeof last === 'number' ? last >= 4 : null",
    into: "return typeof last === 'number' ? last >= 1 : null",
    tests: rounds,
  },
  {
    promise: '改派：村里等的期限不重来',
    text: '    ...(answerBy(matter) && { [ANSWER_BY]: matter.details[ANSWER_BY] }),\n',
    into: '',
    tests: rounds,
  },
  {
    promise: '没解决再派：从头算',
    text: 'export const NEW_ROUND: Details = { returned: false, extended: false, [ANSWER_BY]: null }',
    into: 'export const NEW_ROUND: Details = {}',
    tests: rounds,
  },
  {
    promise: '签收：后来进部门的人也能签收',
    text: '  const of = actor && (await isNewIn(scene, matter))\n',
    into: '  const of = actor && undefined\n',
    tests: rounds,
  },
  {
    promise: '延期：哨的号码就是延哨',
    text: "alsoSaid: { extend: 'extend-whistle',",
    into: 'alsoSaid: {',
    tests: rounds,
  },
  {
    promise: '召集：报满为止，后来的候补',
    text: 'return there.length < most',
    into: 'return there.length <= most',
    tests: ['test/transcripts/'],
  },
  {
    promise: '召集：有人来不了，候补第一位顶上',
    text: "const [next] = missing(matter) > 0 ? those(matter, 'reserve') : []",
    into: "const [next] = missing(matter) > 9 ? those(matter, 'reserve') : []",
    tests: ['test/transcripts/'],
  },
  {
    promise: '召集：谁没来哪里都不写',
    text: "const told = matter.state === 'over' ? lines.slice(2) : lines",
    into: 'const told = lines',
    tests: musters,
  },
  {
    promise: '吹哨：超期的每天早上一句话告诉镇里',
    text: 'for (const matter of rows) if (matter.orgId === townshipId) late.push([village, matter])',
    into: 'for (const matter of rows) if (matter.orgId === village.id) late.push([village, matter])',
    tests: rounds,
  },
  {
    promise: '哨时限：书记定本村的，镇里定全镇的',
    text: 'return term ? { ...clock, ms: (await settledIn(scene, villageId, term)).value * (term.scale ?? 1) } : clock',
    into: 'return term ? { ...clock, ms: ((await settledIn(scene, scene.orgs.townshipOf(villageId)?.id ?? villageId, term)).value) * (term.scale ?? 1) } : clock',
    tests: rounds,
  },
  {
    promise: '哨时限：书记、镇干部',
    text: "id: 'whistle-terms',\n  says: ['哨时限', '吹哨时限'],\n  summary: '吹哨各步要多久，村里、镇里可以自己定',\n  roles: SECRETARY_UP,",
    into: "id: 'whistle-terms',\n  says: ['哨时限', '吹哨时限'],\n  summary: '吹哨各步要多久，村里、镇里可以自己定',\n  roles: ['gridWorker', ...SECRETARY_UP],",
    tests: ['test/engine/permissions.test.ts'],
  },
  {
    promise: '退哨：镇里退回村里',
    text: "reject: { from: ['blown', ...UNSENT], to: 'rejected'",
    into: "reject: { from: ['blown'], to: 'rejected'",
    tests: rounds,
  },
]

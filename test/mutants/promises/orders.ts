import type { Broken } from '../broken.ts'

const around = ['test/speech/said-around.test.ts']

const engine = [
  'test/engine/orders.test.ts',
  'test/property/order.test.ts',
  'test/transcripts/',
  'test/engine/manners.test.ts',
]
const nudges = [
  'test/domain/ladders.test.ts',
  'test/domain/nudge.test.ts',
  'test/engine/nudges.test.ts',
  'test/property/order.test.ts',
]

/** 点单. */
export const ORDERS: readonly Broken[] = [
  {
    promise: '撤单：别人的单，只说一个词先问',
    text: 'if (parts.length > 0) return roles !== undefined && !parts.some(plays)',
    into: 'if (parts.length > 0) return roles === undefined && !parts.some(plays)',
    tests: ['test/engine/somebody-elses.test.ts'],
  },
  {
    promise: '派单：有人在办的单，只说人先问',
    text: 'return rule.holder !== undefined && playing(matter, HOLDER).length > 0 && !plays(HOLDER)',
    into: 'return rule.holder !== undefined && playing(matter, HOLDER).length > 1 && !plays(HOLDER)',
    tests: ['test/engine/somebody-elses.test.ts'],
  },
  {
    promise: '评单：好了，很满意 是满意',
    text: "(one === 'bare' ? (isPraised ? [] :",
    into: "(one === 'bare' ? (!isPraised ? [] :",
    tests: ['test/engine/plain-answers.test.ts'],
  },
  {
    promise: '点单：告诉志愿者群和党员群',
    text: "helpers.length > 0 ? ['volunteers', 'members'] : ['cadres'],",
    into: "helpers.length > 0 ? ['volunteers'] : ['cadres'],",
    tests: engine,
  },
  {
    promise: '点单：没有志愿者群、党员群的村，告诉村干群',
    text: "helpers.length > 0 ? ['volunteers', 'members'] : ['cadres'],",
    into: "['volunteers', 'members'],",
    tests: engine,
  },
  {
    promise: '只有一个人接得到：接了的单不能再接',
    text: "from: ['open', 'offered'],\n      to: 'claimed',\n      by: { roles: HELPERS }",
    into: "from: ['open', 'offered', 'claimed'],\n      to: 'claimed',\n      by: { roles: HELPERS }",
    tests: engine,
  },
  {
    promise: '只有一个人接得到：同时接也只有一个',
    text: 'where: { id: { in: same.map((one) => one.matter.id) }, version: matter.version },',
    into: 'where: { id: { in: same.map((one) => one.matter.id) } },',
    tests: ['test/store/contract.test.ts'],
  },
  {
    promise: '派单：网格员、村干部、书记',
    text: "assign: { from: ['open', 'offered', 'claimed'], to: 'claimed', by: { roles: GRID_UP }",
    into: "assign: { from: ['open', 'offered', 'claimed'], to: 'claimed', by: { roles: [...GRID_UP, ...HELPERS] }",
    tests: engine,
  },
  {
    promise: '派单：不是谁都能说',
    text: "summary: '把点单派给人',\n  roles: GRID_UP,",
    into: "summary: '把点单派给人',\n  roles: 'anyone',",
    tests: ['test/engine/permissions.test.ts'],
  },
  {
    promise: '退单：接单的人',
    text: "return: { from: ['offered', 'claimed'], to: 'open', by: { parts: ['holder'] }",
    into: "return: { from: ['offered', 'claimed'], to: 'open', by: { parts: ['holder'], roles: HELPERS }",
    tests: engine,
  },
  {
    promise: '退单：退回去，重新找人',
    text: "return: { from: ['offered', 'claimed'], to: 'open', by: { parts: ['holder'] }, holder: 'nobody' }",
    into: "return: { from: ['offered', 'claimed'], to: 'open', by: { parts: ['holder'] } }",
    tests: engine,
  },
  {
    promise: '完成：接单的人',
    text: "finish: { from: ['claimed'], to: 'done', by: { parts: ['holder'] } }",
    into: "finish: { from: ['claimed'], to: 'done', by: { parts: ['holder'], roles: HELPERS } }",
    tests: engine,
  },
  {
    promise: '评单：点单的人',
    text: "rate: { from: ['done', 'unrated'], to: 'closed', by: { parts: ['requester'] } },\n    reopen: { from: ['done', 'unrated'], to: 'open'",
    into: "rate: { from: ['done', 'unrated'], to: 'closed', by: { parts: ['requester', 'holder'] } },\n    reopen: { from: ['done', 'unrated'], to: 'open'",
    tests: engine,
  },
  {
    promise: '评单：1、2 分或不满意，重新找人',
    text: 'return rating <= 2 && matter.details.reopened',
    into: 'return rating <= 1 && matter.details.reopened',
    tests: engine,
  },
  {
    promise: '评单：重新找人只有一次',
    text: 'return rating <= 2 && matter.details.reopened !== true',
    into: 'return rating <= 2',
    tests: engine,
  },
  {
    promise: '评单：不满意告诉书记',
    text: '...toSee,',
    into: '',
    tests: engine,
  },
  {
    promise: '评单：不满意重新找人，志愿者群和党员群都听到',
    text: "export function toHelpers({ village, room }: Scene, text: string): Tell {\n  return { to: { villageId: village?.id ?? '', rooms: ['volunteers', 'members']",
    into: "export function toHelpers({ village, room }: Scene, text: string): Tell {\n  return { to: { villageId: village?.id ?? '', rooms: ['department']",
    tests: engine,
  },
  {
    promise: '撤单：点单的人、书记',
    text: "to: 'cancelled',\n      by: { parts: ['requester'], roles: SECRETARY_UP },",
    into: "to: 'cancelled',\n      by: { parts: ['requester'], roles: GRID_UP },",
    tests: engine,
  },
  {
    promise: '没人接的单 4 小时提醒志愿者、党员',
    text: "{ at: hours(4), since: 'entered', do: { nudge: helperGroups, says: 'unclaimed' } }",
    into: "{ at: hours(8), since: 'entered', do: { nudge: helperGroups, says: 'unclaimed' } }",
    tests: nudges,
  },
  {
    promise: '没人接的单 24 小时告诉书记',
    text: "at: hours(24),\n          since: 'entered',",
    into: "at: hours(72),\n          since: 'entered',",
    tests: nudges,
  },
  {
    promise: '接了三天没办完，提醒接单的人',
    text: "{ at: days(3), since: 'entered', do: { nudge: part('holder'), says: 'held' } }",
    into: "{ at: days(4), since: 'entered', do: { nudge: part('holder'), says: 'held' } }",
    tests: nudges,
  },
  {
    promise: '没人评的单七天后自己办结',
    text: "{ at: days(3), since: 'entered', do: { nudge: part('requester'), says: 'unrated' } },\n        { at: days(7), since: 'entered', do: { move: 'lapse' } },\n      ],\n    },\n    // Over, and 未评价",
    into: "{ at: days(3), since: 'entered', do: { nudge: part('requester'), says: 'unrated' } },\n        { at: days(70), since: 'entered', do: { move: 'lapse' } },\n      ],\n    },\n    // Over, and 未评价",
    tests: nudges,
  },
  {
    promise: '点单：12号单给老人送药 不是派单',
    text: 'reading.slots.people?.every((one) => isNameHere(one, at.line)) !== false',
    into: 'reading.slots.people?.length !== 0',
    tests: around,
  },
  {
    promise: '点单：18号单的钱，退了吧 不是退单',
    text: 'const UNDONE = /不|没|好了|算了/u',
    into: 'const UNDONE = /\\d/u',
    tests: around,
  },
  {
    promise: '点单：水管漏了，赶紧点单 是叫别人点',
    text: '帮?给?我|我?[要想]|[\\s,])*$/su',
    into: '帮?给?我|我?[要想]|赶紧|[\\s,])*$/su',
    tests: around,
  },
  {
    promise: '签到：农德旺代黄阿公，签的是黄阿公',
    text: 'if (people.length === 0 && FOR.test(',
    into: 'if (people.length > 99 && FOR.test(',
    tests: around,
  },
]

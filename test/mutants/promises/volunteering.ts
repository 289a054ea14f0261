import type { Broken } from '../broken.ts'

const engine = ['test/engine/volunteering.test.ts']

/** 志愿者不派，只问; 时长. */
export const VOLUNTEERING: readonly Broken[] = [
  {
    promise: '派单：志愿者不派，是问一声',
    text: "roles.has('volunteer') && !may(roles, SENT)",
    into: 'roles.size < 0',
    tests: engine,
  },
  {
    promise: '派单：一天没回话，告诉问的人',
    text: "{ at: hours(24), since: 'entered', do: { nudge: named(DISPATCHER), says: 'unanswered' } },",
    into: '',
    tests: engine,
  },
  {
    promise: '派单：一天没回话，放回去给大家接',
    text: "{ at: hours(24) + minutes(5), since: 'entered', do: { move: 'forgo' } },",
    into: '',
    tests: engine,
  },
  {
    promise: '时长：上班的不记',
    text: ' && PAID.every((role) => !actor.roles.has(role))',
    into: '',
    tests: engine,
  },
  {
    promise: '时长：别人核了才算数',
    text: 'return details.rating !== undefined || details.vouched === true',
    into: 'return true',
    tests: engine,
  },
  {
    promise: '时长：只告诉本人',
    text: "  places: ['direct'],\n  shownTo: ['member', 'volunteer'],\n  args: {},\n  examples: [{ say: '我的时长'",
    into: "  places: 'anywhere',\n  shownTo: ['member', 'volunteer'],\n  args: {},\n  examples: [{ say: '我的时长'",
    tests: engine,
  },
]

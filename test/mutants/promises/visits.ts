import type { Broken } from '../broken.ts'

const lists = ['test/domain/household-sight.test.ts', 'test/domain/visit.test.ts', 'test/visits/lists.test.ts']
const visits = [
  'test/domain/household-sight.test.ts',
  'test/domain/',
  'test/visits/record.test.ts',
  'test/visits/matters.test.ts',
  'test/visits/everywhere.test.ts',
]
const nudges = [
  'test/engine/due.test.ts',
  'test/domain/nudge.test.ts',
  'test/engine/nudges.test.ts',
  'test/visits/lists.test.ts',
]

/** 走访. */
export const VISITS: readonly Broken[] = [
  {
    promise: '户的类别和情况不进志愿者群',
    text: "if (place !== 'direct' && place !== 'cadres') return NOTHING",
    into: "if (place !== 'direct' && place !== 'cadres' && place !== 'volunteers') return NOTHING",
    tests: visits,
  },
  {
    promise: '户的类别和情况不进村民群',
    text: "if (place !== 'direct' && place !== 'cadres') return NOTHING",
    into: "if (place !== 'direct' && place !== 'cadres' && place !== 'villagers') return NOTHING",
    tests: visits,
  },
  {
    promise: '走访这一套只在党员群、村干群和私聊里提醒',
    text: 'return !discreet || AMONG_OURSELVES.includes(place)',
    into: 'return true',
    tests: ['test/domain/where-told.test.ts', 'test/visits/discreet.test.ts'],
  },
  {
    promise: '联系人哪里都提醒不到，就在村干群里请人转告',
    text: 'if (taken.has(keys[0] as string)) continue',
    into: 'if (keys.length > 0) continue',
    tests: ['test/visits/discreet.test.ts'],
  },
  {
    promise: '户的事不和别的提醒合成一条说出去',
    text: 'discreet ? undefined : { discreet: false }',
    into: 'undefined',
    tests: ['test/visits/discreet.test.ts'],
  },
  {
    promise: '党员群里不说户的类别',
    text: "if (place === 'members') return isLiaison ? OUTSIDE : NOTHING",
    into: "if (place === 'members') return isLiaison ? EVERYTHING : NOTHING",
    tests: lists,
  },
  {
    promise: '户的类别只有联系人、村干部和书记看得到',
    text: "const CONFIDANTS: readonly Role[] = ['cadre', 'secretary']",
    into: "const CONFIDANTS: readonly Role[] = ['cadre', 'secretary', 'gridWorker']",
    tests: lists,
  },
  {
    promise: '谁看过都有记录',
    text: "return { villageId, action: 'read-household',",
    into: "return { villageId, action: 'glance',",
    tests: [lists[0] ?? '', 'test/console/actions.test.ts'],
  },
  {
    promise: '看一页是一条记录，记下看了哪几户',
    text: "[...new Set(ids)].join(' ')",
    into: "ids[0] ?? ''",
    tests: ['test/console/actions.test.ts'],
  },
  {
    promise: '走访：联系人、网格员以上才能记',
    text: 'return isLiaison || may(roles, GRID_UP)\n}',
    into: "return isLiaison || may(roles, 'anyone')\n}",
    tests: visits,
  },
  {
    promise: '走访记下来，排好下一次',
    text: 'laterDay(plusDays(day, cadence), soonest)',
    into: 'laterDay(dueDay, soonest)',
    tests: visits,
  },
  {
    promise: '同一次走访说两遍是一次',
    text: 'const fresh = made.filter((visit) => !seen.has(sameVisit(visit)))',
    into: 'const fresh = made.filter(() => seen)',
    tests: visits,
  },
  {
    promise: '四必到：12 小时提醒联系人',
    text: "{ at: hours(12), since: 'entered', do: { nudge: part('holder'), says: 'notVisited' } }",
    into: "{ at: hours(18), since: 'entered', do: { nudge: part('holder'), says: 'notVisited' } }",
    tests: visits,
  },
  {
    promise: '四必到：24 小时没上门告诉书记',
    text: "{ at: hours(24), since: 'entered', do: { nudge: superior, says: 'stillNotVisited' }",
    into: "{ at: hours(48), since: 'entered', do: { nudge: superior, says: 'stillNotVisited' }",
    tests: visits,
  },
  {
    promise: '报事以前的走访不算上过门',
    text: 'one.kind === eventVisit.kind && dayOf(one.createdAt) <= day',
    into: "one.kind === eventVisit.kind && day !== ''",
    tests: visits,
  },
  {
    promise: '暂缓：到那天以前不提醒',
    text: 'if (mutedUntil !== null && isMuted(duty, now)) {',
    into: "if (mutedUntil === '' && isMuted(duty, now)) {",
    tests: nudges,
  },
  {
    promise: '暂缓：已经排好的提醒也不说',
    text: 'return !isMuted(duty, now)\n',
    into: 'return now !== null\n',
    tests: ['test/engine/nudges.test.ts', ...nudges],
  },
  {
    promise: '暂缓：村干部、书记',
    text: "summary: '这户先不提醒',\n  roles: CADRE_UP,",
    into: "summary: '这户先不提醒',\n  roles: 'anyone',",
    tests: ['test/engine/permissions.test.ts', 'test/visits/lists.test.ts'],
  },
  {
    promise: '交接：只有书记，只交自己管的',
    text: 'all.filter(({ household }) => may(rolesIn(household.orgId), SECRETARY_UP))',
    into: "all.filter(({ household }) => may(rolesIn(household.orgId), 'anyone'))",
    tests: ['test/visits/matters.test.ts', ...visits],
  },
  {
    promise: '走访逾期七天告诉书记',
    text: "{ days: 7, since: 'due', do: { nudge: superiorAlone, says: 'late' }, every: 7 }",
    into: "{ days: 9, since: 'due', do: { nudge: superiorAlone, says: 'late' }, every: 7 }",
    tests: nudges,
  },
  {
    promise: '先提醒本人，还没办再告诉书记：本人也听到',
    text: 'return own ? [nudge, own.do] : [nudge]',
    into: 'return own ? [nudge] : [nudge]',
    tests: nudges,
  },
  {
    promise: '提醒先说四必访的户',
    text: 'household !== null && isMustVisit(household.categories)',
    into: 'household !== null && !isMustVisit(household.categories)',
    tests: nudges,
  },
  {
    promise: '快到期的在前，逾期的更前',
    text: "const PRESSING = ['overdue', 'due', 'ahead', 'muted'] as const",
    into: "const PRESSING = ['due', 'overdue', 'ahead', 'muted'] as const",
    tests: lists,
  },
  {
    promise: '联系户不足 3 户的党员、不足 5 户的干部',
    text: 'short: all.filter((one) => one.households < wanted),',
    into: 'short: all.filter((one) => one.households <= wanted),',
    tests: ['test/roster/village-quotas.test.ts', 'test/visits/privacy.test.ts'],
  },
  {
    promise: '民情的户类别不跟着转出去',
    text: 'if (matter.state === concern.start && tellsCategory(title, categories)) {\n      const again = `转任务',
    into: 'if (matter.state === undefined && tellsCategory(title, categories)) {\n      const again = `转任务',
    tests: visits,
  },
  {
    promise: '走访：一句里没认出来的户先问，不漏记',
    text: 'if (left.length > 0) return askOfOthers',
    into: 'if (left.length > 9) return askOfOthers',
    tests: visits,
  },
]

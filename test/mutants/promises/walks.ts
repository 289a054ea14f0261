import type { Broken } from '../broken.ts'

const engine = ['test/engine/walks.test.ts']

/** 走村、走遍. */
export const WALKS: readonly Broken[] = [
  {
    promise: '走村：走一次，屯、村、镇都算',
    text: 'const reached = new Set(been.flatMap((id) => [...orgs.upward(id)].map((org) => org.id)))',
    into: 'const reached = new Set(been)',
    tests: engine,
  },
  {
    promise: '走村：走访了户，那个屯也算走到',
    text: 'return [...walked.map(({ orgId }) => orgId), ...(await tx.areas.visitedBy(personId, fromDay, toDay))]',
    into: 'return walked.map(({ orgId }) => orgId)',
    tests: engine,
  },
  {
    promise: '走村：撤了的不算',
    text: ".filter(({ state }) => state !== 'cancelled')",
    into: '',
    tests: engine,
  },
  {
    promise: '走村：同一天同一处同样的话只记一次',
    text: 'const same = before.find((one) => JSON.stringify(walkedIn(one)) === JSON.stringify(walked))',
    into: 'const same = before.find(() => false)',
    tests: engine,
  },
  {
    promise: '走村：不归自己走的地方不能记',
    text: 'const barred = isAnywhere ? undefined : said.places.find(({ id }) => !may(scene.rolesIn(id), WALKERS))',
    into: 'const barred = said.places.find(() => false)',
    tests: engine,
  },
  {
    promise: '走村：名字相同的屯要问是哪个村的',
    text: "if (other) return { wrong: 'several', places: next.meant }",
    into: '',
    tests: engine,
  },
  {
    promise: '走遍：过半和过 85% 各提醒一次，不多',
    text: 'key: `walk ${rule.id} ${id} ${orgId} ${window.fromDay} ${share}`,',
    into: 'key: `walk ${rule.id} ${id} ${orgId} ${today} ${share}`,',
    tests: engine,
  },
  {
    promise: '走遍：说过的忘了，也不再说',
    text: 'return today <= plusDays(dayAtShare(window, share), NEWS_DAYS) ? share : null',
    into: 'return share',
    tests: engine,
  },
  {
    promise: '走遍：都走到了就不提醒',
    text: "if (!round || round.been.size === round.places.length) return ''",
    into: "if (!round) return ''",
    tests: engine,
  },
  {
    promise: '走遍：群里不说走了几个',
    text: "openText: '走遍还没走完，私聊我发「走遍」看还剩哪些',",
    into: "openText: '今年已走 0/3 个自然村',",
    tests: engine,
  },
  {
    promise: '走遍：提醒要等村里的早上和工作日',
    text: 'const allowed = lines.filter(({ villageId }) => nextAllowed(now, hours.of(villageId)) <= now)',
    into: 'const allowed = lines',
    tests: engine,
  },
  {
    promise: '走村：转民情和走村是一条线',
    text: '      parentId: matter.id,\n      participants: [{ personId: actor.personId',
    into: '      parentId: null,\n      participants: [{ personId: actor.personId',
    tests: engine,
  },
]

import type { Broken } from '../broken.ts'

const engine = ['test/engine/deliberations.test.ts', 'test/transcripts/']

/** 协商. */
export const DELIBERATIONS: readonly Broken[] = [
  {
    promise: '说事：别写是哪一户的私事',
    text: 'const isPrivate = await tellsOfHousehold(tx, text, village.id)',
    into: 'const isPrivate = null',
    tests: engine,
  },
  {
    promise: '议题：不说是谁提的',
    text: 'const lines = all.slice(0, READ).map((matter) => `${no(matter)} ${brief(matter.title, 30)}`)',
    into: 'const lines = all.slice(0, READ).map((matter) => `${no(matter)} ${brief(matter.title, 30)} ${matter.participants[0]?.name}`)',
    tests: engine,
  },
  {
    promise: '议：议过才能派人办',
    text: "act: { from: ['discussed', 'doing'],",
    into: "act: { from: ['raised', 'discussed', 'doing'],",
    tests: engine,
  },
  {
    promise: '议：公开清单的协商事项从这天起算',
    text: '    await owe(scene, matter.villageId)\n',
    into: '',
    tests: engine,
  },
  {
    promise: '办：任务都办好了，请说事的人评',
    text: "if (others.some(({ state }) => state === 'open')) return []\n  const step",
    into: 'if (others.length > 99) return []\n  const step',
    tests: engine,
  },
  {
    promise: '办：任务办好了，告诉说事的人',
    text: '...(await descendantDone(scene, made.matter))',
    into: '',
    tests: engine,
  },
  {
    promise: '协商：不满意再议一次，只有一次',
    text: "rating <= 2 && deliberatedIn(matter).reopened !== true ? 'again' : 'rate'",
    into: "rating <= 2 ? 'again' : 'rate'",
    tests: engine,
  },
  {
    promise: '协商：说事的人才能评',
    text: "rate: { from: ['done', 'unrated'], to: 'closed', by: { parts: ['requester'] } },\n    // Not well done",
    into: "rate: { from: ['done', 'unrated'], to: 'closed', by: { roles: ['villager'] } },\n    // Not well done",
    tests: engine,
  },
  {
    promise: '公布：议过才公开',
    text: '  if (!SETTLED.includes(matter.state as DeliberationState))',
    into: "  if (matter.state === 'cancelled')",
    tests: engine,
  },
  {
    promise: '公布：记在公开清单的协商事项上',
    text: 'const title = `${LISTED_AS}：${matter.title}`',
    into: 'const title = matter.title',
    tests: engine,
  },
]

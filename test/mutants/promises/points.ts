import type { Broken } from '../broken.ts'

const points = ['test/engine/points.test.ts']
const books = ['test/engine/points-books.test.ts']
const purses = ['test/store/purses.test.ts']
const roster = ['test/roster/merits.test.ts']

/** 积分. */
export const POINTS: readonly Broken[] = [
  {
    promise: '积分：默认不开，没开什么都不记',
    text: 'if (points.on) return { villageId: village.id, points }',
    into: 'return { villageId: village.id, points }',
    tests: points,
  },
  {
    promise: '积分：开之前书记要先看规矩再确认',
    text: '    if (!confirmed) {\n      return {\n        reply: {\n          text: `积分只加不减',
    into: '    if (confirmed) {\n      return {\n        reply: {\n          text: `积分只加不减',
    tests: points,
  },
  {
    promise: '积分：申报的自己家里人不能审',
    text: "if (await isTooNear(scene, matter)) return refuse(`${no(matter)} 要由${WHOSE}`)\n  const step = await move(scene, matter, 'approve')",
    into: "const step = await move(scene, matter, 'approve')",
    tests: points,
  },
  {
    promise: '积分：每季不超过上限',
    text: 'Math.min(earned, roomIn(item, title, personId, [...given.lines, ...lines]))',
    into: 'earned',
    tests: points,
  },
  {
    promise: '积分：有异议的那一笔先不算',
    text: "const counts = line.state === 'held'",
    into: 'const counts = true',
    tests: points,
  },
  {
    promise: '积分：异议属实的不再还给他',
    text: "const to = settled === 'struck' ? ISSUED : heldOf(line.personId)",
    into: 'const to = heldOf(line.personId)',
    tests: ['test/property/points.test.ts', ...points],
  },
  {
    promise: '积分：村民群里只报几户几笔',
    text: 'if (!NAMED_IN.includes(place)) return',
    into: 'if (NAMED_IN.length === 0) return',
    tests: ['test/transcripts/inprocess.test.ts'],
  },
  {
    promise: '积分：名单按户号，不按分数',
    text: '  return inRosterOrder(lines)\n',
    into: '  return lines.toSorted((one, other) => other.points - one.points)\n',
    tests: books,
  },
  {
    promise: '积分：兑换的钱花完了就换不了，两人同时也一样',
    text: 'where: { villageId, name: from, holds: { gte: amount } },',
    into: 'where: { villageId, name: from },',
    tests: purses,
  },
  {
    promise: '积分：东西要别人发，自己家的也不行',
    text: "if (await isTooNear(scene, matter)) return refuse(`${no(matter)} 要由${WHOSE}`)\n  const step = await move(scene, matter, 'confirm')",
    into: "const step = await move(scene, matter, 'cancel')",
    tests: points,
  },
  {
    promise: '积分：签到、快慢、照片不能列成积分项目',
    text: "return why === null ? titleIn(row, { longest: longestTitle, as: '名称' }) : forbidden(row, 'title', title, why)",
    into: "return titleIn(row, { longest: longestTitle, as: '名称' })",
    tests: roster,
  },
  {
    promise: '积分：自己给自己办的不算',
    text: 'if (personId === null || excepted.includes(personId)) return []',
    into: 'if (personId === null) return []',
    tests: points,
  },
  {
    promise: '积分：点单的人不满意的不算',
    text: 'Number(details.rating ?? 0) >= 3',
    into: 'Number(details.rating ?? 0) >= 0',
    tests: points,
  },
  {
    promise: '积分：在岗要满一季',
    text: "each === 'quarter' ? enteredAt.getTime() < throughout",
    into: "each === 'quarter' ? enteredAt < to",
    tests: points,
  },
  {
    promise: '积分：在岗一季只算一次',
    text: "if (each === 'quarter' && Number(month.slice(5)) % 3 !== 0) return []",
    into: '',
    tests: points,
  },
]

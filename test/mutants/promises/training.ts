import type { Broken } from '../broken.ts'

const engine = ['test/engine/training.test.ts']

/** 培训、联育: what is counted of whom. */
export const TRAINING: readonly Broken[] = [
  {
    promise: '培训：不是培训的签到不记课时',
    text: 'if (!course) return refuse(`${no(matter)} 不是培训',
    into: 'if (!course && !scene.actor) return refuse(`${no(matter)} 不是培训',
    tests: engine,
  },
  {
    promise: '培训：我的培训只算自己到了的',
    text: 'cameTo(row).some(({ personId }) => personId === actor.personId)',
    into: 'cameTo(row).length > 0',
    tests: ['test/transcripts/inprocess.test.ts', ...engine],
  },
  {
    promise: '培训：名册里有全年开过的',
    text: 'return held.toSorted((one, other) => one.day.localeCompare(other.day))',
    into: 'return held.slice(0, 0)',
    tests: engine,
  },
]

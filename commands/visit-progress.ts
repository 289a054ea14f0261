import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'
import { GRID_UP } from '../src/domain/roles.ts'

export default defineCommand({
  id: 'visit-progress',
  says: ['走访情况'],
  summary: '各网格走访到了哪一步',
  roles: GRID_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    org: readers.org({ optional: true }),
  },
  examples: [
    { say: '走访情况', replies: '走访' },
    { say: '走访情况 那良屯', replies: '走访' },
  ],
})

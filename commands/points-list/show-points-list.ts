import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { reply } from '../../src/speech/outcome.ts'
import { isOff, whereOn } from '../merit-points/village-points.ts'
import { shown } from './shown.ts'
import { list } from './workflow.ts'

/** The list that is public now, else the last, else the one that is being written. */
export default defineCommand({
  id: 'show-points-list',
  says: ['积分公示', '积分名单', '看积分公示'],
  summary: '看这个月公示的积分',
  onlyShows: true,
  roles: 'anyone',
  places: 'anywhere',
  args: { matter: arg.matter({ of: 'pointsList', said: true, optional: true }) },
  examples: [{ say: '积分公示', replies: '还在记' }],
  async handle(scene, { matter }) {
    if (matter) return shown(scene, matter)
    const found = await whereOn(scene)
    if (isOff(found)) return found
    for (const states of [['open'], ['counting', 'counted'], ['gathering']]) {
      const [last] = await scene.tx.matters.newest({ villageId: found.villageId, kind: list.kind, states }, 1)
      if (last) return shown(scene, last)
    }
    return reply('这个月还没有记积分。怎么算发：积分规则')
  },
})

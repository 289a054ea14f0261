import { type Matter, playing } from '../../src/domain/matter.ts'
import { entitled } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { askedExtension, unfinished } from './workflow.ts'

/** Assignees are gone: the others go on; with nobody left it ends, and whoever gave it hears so. */
export function withoutAssignees(matter: Matter) {
  const left = playing(matter, 'assignee')
  const title = entitled(matter, 40)
  if (left.length === 0) {
    return {
      move: 'drop',
      tells: toRequester(matter, `${title}要办的人都不在花名册里了，这件停下了。还要办就再派一次`),
    }
  }
  if (unfinished(matter).length === 0) return { move: 'settle', tells: toRequester(matter, `${title}都办好了`) }
  const asked = askedExtension(matter)
  const isOver = matter.state === 'asked' && !left.some(({ personId }) => personId === asked?.personId)
  return isOver ? { move: 'lapse' } : null
}

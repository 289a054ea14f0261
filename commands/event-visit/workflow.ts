import { MEMBER_UP, SECRETARY_UP } from '../../src/domain/roles.ts'
import { part, superior } from '../../src/domain/target.ts'
import { hours } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

/** 四必到 (§16): weddings and funerals, emergencies, quarrels and troubled minds want a visit within a day. */
export const EVENTS = ['红白事', '急难', '矛盾', '情绪'] as const

/** What people call them as well. */
export const ALSO_CALLED: Readonly<Record<string, (typeof EVENTS)[number]>> = {
  红白喜事: '红白事',
  红事: '红白事',
  白事: '红白事',
  矛盾纠纷: '矛盾',
  邻里矛盾: '矛盾',
  邻里纠纷: '矛盾',
  纠纷: '矛盾',
}

/** 报事: the household's liaisons hold it until somebody has been there. */
export const eventVisit: Workflow<'open' | 'visited' | 'cancelled', 'visit' | 'handOver' | 'cancel' | 'lapse'> = {
  kind: 'eventVisit',
  start: 'open',
  states: {
    open: {
      ladder: [
        { at: hours(12), since: 'entered', do: { nudge: part('holder'), says: 'notVisited' } },
        { at: hours(24), since: 'entered', do: { nudge: superior, says: 'stillNotVisited' } },
      ],
    },
    visited: {},
    cancelled: { undone: true },
  },
  moves: {
    // Whoever may write down a visit to the household has been there; `record-visit` asked that before.
    visit: { from: ['open'], to: 'visited', by: { parts: ['holder'], roles: MEMBER_UP } },
    handOver: { from: ['open'], to: 'open', by: { roles: SECRETARY_UP }, holder: 'people' },
    cancel: { from: ['open'], to: 'cancelled', by: { parts: ['requester'], roles: SECRETARY_UP } },
    // The roster no longer names the household.
    lapse: { from: ['open'], to: 'cancelled', by: {} },
  },
}

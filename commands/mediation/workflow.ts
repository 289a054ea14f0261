import { HOLDER } from '../../src/domain/matter.ts'
import { GRID_UP, SECRETARY_UP } from '../../src/domain/roles.ts'
import { part, role, roleInOrg, roleInOrgOnly, superior } from '../../src/domain/target.ts'
import { days } from '../../src/domain/time.ts'
import type { Allowed, Workflow } from '../../src/domain/workflow.ts'
import { CONFIRM_SOON, GRID_BY, TOWN_BY, VILLAGE_BY, VISIT_BY } from './moments.ts'

export type MediationState =
  | 'registered'
  | 'mediating'
  | 'above'
  | 'agreed'
  | 'performing'
  | 'performed'
  | 'failed'
  | 'refused'
  | 'closed'
  | 'cancelled'
export type MediationMove =
  | 'consent'
  | 'decline'
  | 'agree'
  | 'sign'
  | 'fail'
  | 'handUp'
  | 'handBack'
  | 'performed'
  | 'visit'
  | 'relapse'
  | 'alarm'
  | 'assign'
  | 'cancel'

const mediator = part(HOLDER)
/** Whoever mediates, and who answers for it. */
const BY_MEDIATOR: Allowed = { parts: [HOLDER], roles: SECRETARY_UP }

/** Nobody has settled it where it is: the mediator in a day, the village in two more; then it may go to the township. */
const RUNGS = [
  { at: 0, since: { detail: GRID_BY }, do: { nudge: mediator, says: 'gridOver' } },
  {
    at: 0,
    since: { detail: VILLAGE_BY },
    do: { nudge: role('secretary'), says: 'villageOver', also: { nudge: mediator, says: 'villageOver' } },
  },
] as const

/** Whether it holds is asked once, and again a week later. */
const VISITS = [
  { at: 0, since: { detail: VISIT_BY }, do: { nudge: mediator, says: 'visit' } },
  { at: days(7), since: { detail: VISIT_BY }, do: { nudge: role('secretary'), says: 'visit' } },
] as const

/** States in which somebody may still come to blows. */
export const OPEN: readonly MediationState[] = ['registered', 'mediating', 'above', 'agreed', 'performing', 'performed']

/**
 * 人民调解 (guidance §17; 人民调解法 §17–34): free, of both sides' own will, private. It begins once both are willing, goes
 * rung by rung from the grid to the village and the township, and what was agreed is seen through.
 */
export const mediation: Workflow<MediationState, MediationMove> = {
  kind: 'mediation',
  start: 'registered',
  states: {
    registered: { ladder: RUNGS },
    mediating: { ladder: RUNGS },
    above: {
      ladder: [
        { at: -days(1), since: { detail: TOWN_BY }, do: { nudge: roleInOrg('townStaff'), says: 'townSoon' } },
        { at: 0, since: { detail: TOWN_BY }, do: { nudge: roleInOrgOnly('townHead'), says: 'townOver' } },
        { at: days(1), since: { detail: TOWN_BY }, do: { nudge: superior, says: 'townOver' } },
      ],
    },
    agreed: { ladder: [{ at: days(3), since: 'entered', do: { nudge: mediator, says: 'unsigned' } }] },
    performing: {
      ladder: [{ at: 0, since: { detail: CONFIRM_SOON }, do: { nudge: mediator, says: 'confirmSoon' } }, ...VISITS],
    },
    performed: { ladder: [{ at: days(7), since: 'entered', do: { nudge: mediator, says: 'visit' } }] },
    // Where it was not settled the other ways stay open, the township's among them.
    failed: { undone: true },
    refused: { undone: true },
    closed: {},
    cancelled: { undone: true },
  },
  moves: {
    consent: { from: ['registered', 'refused'], to: 'mediating', by: BY_MEDIATOR },
    // Nobody is made to, and whoever was willing may stop.
    decline: { from: ['registered', 'mediating', 'above'], to: 'refused', by: BY_MEDIATOR },
    // What was agreed may be written down better while it is not signed.
    agree: { from: ['mediating', 'above', 'agreed'], to: 'agreed', by: BY_MEDIATOR },
    sign: { from: ['agreed'], to: 'performing', by: BY_MEDIATOR },
    fail: { from: ['mediating', 'above', 'agreed'], to: 'failed', by: BY_MEDIATOR },
    handUp: { from: ['mediating', 'failed'], to: 'above', by: BY_MEDIATOR },
    handBack: { from: ['above'], to: 'mediating', by: { roles: SECRETARY_UP } },
    // Made by the program once all that was agreed for a day is done.
    performed: { from: ['performing'], to: 'performed', by: {} },
    visit: { from: ['agreed', 'performing', 'performed'], to: 'closed', by: BY_MEDIATOR },
    relapse: { from: ['agreed', 'performing', 'performed'], to: 'mediating', by: BY_MEDIATOR },
    alarm: { from: OPEN, by: { parts: [HOLDER, 'applicant'], roles: GRID_UP } },
    assign: { from: OPEN, by: { roles: SECRETARY_UP }, holder: 'people' },
    cancel: { from: ['registered', 'mediating'], to: 'cancelled', by: { parts: ['applicant'], roles: SECRETARY_UP } },
  },
}

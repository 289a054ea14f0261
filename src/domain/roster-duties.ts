/**
 * What the roster itself says somebody owes: visits to households, and what of the 公开清单 must be public. The village has
 * them before any mechanism reads them, so they are named here and not in a folder under `commands/`.
 */
export const VISIT_DUTY = 'visit'
export const PUBLIC_DUTY = 'disclosure'

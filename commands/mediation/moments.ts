/** Names under which details hold moments, as ISO 8601: until when each rung has it in hand. */
export const GRID_BY = 'gridBy'
export const VILLAGE_BY = 'villageBy'
export const TOWN_BY = 'townBy'
/** When what was signed is brought to mind before the time for 司法确认 is over. */
export const CONFIRM_SOON = 'confirmSoon'
/** When whoever mediated looks whether it holds. */
export const VISIT_BY = 'visitBy'

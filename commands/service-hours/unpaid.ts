/** Whose time is a gift: paid duty is no volunteering, and is never recorded. Pure. */
import { may, type Role } from '../../src/domain/roles.ts'
import type { Scene } from '../../src/speech/mechanism.ts'

/** What they do is their office. */
const PAID: readonly Role[] = ['gridWorker', 'cadre', 'secretary', 'townStaff', 'admin']

/** Who helps of their own will. */
export const VOLUNTEERS: readonly Role[] = ['member', 'volunteer']

/** Whether the hours of somebody with these roles are volunteering. */
export const areUnpaid = (roles: ReadonlySet<Role>): boolean => may(roles, VOLUNTEERS) && !may(roles, PAID)

/** The same of who speaks. */
export const isUnpaid = ({ actor }: Pick<Scene, 'actor'>): boolean => actor !== null && areUnpaid(actor.roles)

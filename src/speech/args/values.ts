/**
 * What an argument hands to a handler once names and numbers were looked up.
 * The looking up happens in the handler's own transaction (`../resolve`), so nothing here is more than a reference.
 */

import type { Viewer } from '../../domain/household-sight.ts'
import type { Matter } from '../../domain/matter.ts'
import type { Org } from '../../domain/org.ts'
import type { Role, RoomKind } from '../../domain/roles.ts'
import type { Found } from '../../language/dates/index.ts'
import type { Rating } from '../reading.ts'

/** What kind of value each kind of argument yields; `../resolve` fills in exactly these. */
export interface Resolved {
  readonly matter: Matter
  readonly people: readonly PersonRef[]
  readonly person: PersonRef
  readonly name: string
  readonly account: AccountRef
  readonly code: string
  readonly text: string
  readonly date: Found
  readonly rating: Rating
  readonly household: HouseholdRef
  readonly category: string
  readonly org: Org
  readonly roomKind: RoomKind
  readonly topic: string
}

/** A WeChat account as it was mentioned. */
export interface AccountRef {
  readonly id: string
  /** Its nickname. */
  readonly name: string
}

export interface PersonRef {
  readonly id: string
  readonly name: string
  /** Called together with all who hold this role (全体党员), not by name. */
  readonly as?: Role
}

/** A household that was named, and what the speaker is to it. */
export interface HouseholdRef {
  readonly id: string
  readonly villageId: string
  readonly orgId: string
  /** How it was named. */
  readonly said: string
  /** What it may be called where it was named: its head, or only what was said. */
  readonly called: string
  /** Who looks at it, for `redact`. */
  readonly viewer: Viewer
  readonly liaisons: readonly PersonRef[]
}

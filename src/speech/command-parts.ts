/** What a command's data is made of: how the console draws it, and how it is shown. */

import type { Role } from '../domain/roles.ts'
import type { Slots } from './reading.ts'

/** A command is a form without any of this, named by its first word, with a field for each argument. */
export interface FormStyle {
  /** What its button says. */
  readonly label?: string
  /** What its button says once somebody holds the matter: 改派. */
  readonly labelHeld?: string
  /** `primary`: the natural next step; `warn`: undoes something for everybody, and so opens first. */
  readonly tone?: 'primary' | 'warn'
  /** Arguments a form insists on, though they may be left out of a line and are then asked for. */
  readonly insists?: readonly string[]
  /** Where it stands on the page of people: above the list, or beside each person, account, role or group there. */
  readonly onPeople?: 'above' | 'person' | 'account' | 'role' | 'group'
  /** It begins something new: it stands above the list of its mechanism, under this title. */
  readonly begins?: string
}

export interface Example {
  readonly say: string
  /** What the quoted bot message says, when the example is a reply. */
  readonly quoting?: string
  /** The bot's reply contains this. */
  readonly replies: string
  /** What somebody of this role, who then goes on to say it, said before: nobody gives back what they never took. */
  readonly after?: { readonly by: Role; readonly say: string }
}

/** What a call in one's own words may be, and how the bot asks whether it is meant. */
export interface CallOffer {
  readonly reads: (words: string) => Slots | null
  readonly asks: (name: string, words: string) => string
}

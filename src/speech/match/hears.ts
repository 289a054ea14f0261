import type { Found } from './found.ts'
import type { Cursor, Gap } from './line.ts'

/**
 * How a command tells its words from talk, where its arguments do not say enough. It stands in the mechanism's folder; each
 * question is asked of folded text, and left out it is answered by what all commands have in common.
 */
export interface Hears {
  /** Whether what was found is enough of the command, and no talk. `after` stands right behind its word. */
  readonly isEvident?: (found: Found, after: Cursor) => boolean
  /** Whether people's own words may begin here. */
  readonly opens?: (at: Cursor, found: Found) => boolean
  /** Whether its words count without a number and without a message that was quoted. */
  readonly countsBare?: (at: Cursor, found: Found) => boolean
  /** Its natural replies count with nothing in front of them: 已确认发布 tells of it. */
  readonly isPlain?: true
  /** Behind a number it counts only under a message of the bot: #103 我来不了 is mostly said of something else. */
  readonly onlyQuoted?: true
  /** Its word tells that it was done, and a household in front of it is all there is to say: 01-01 已告知. */
  readonly saysDone?: true
  /** Whether what is left over, without the stops that close it, says nothing that matters. */
  readonly leaves?: (rest: string, gap: Gap) => boolean
  /** Whether a near miss of its word (点担) still counts with what was found; `gap` parts the word from it. */
  readonly despiteTypo?: (found: Found, gap: Gap) => boolean
  /** The same where the near miss is a word of its own (垫单, 请价). */
  readonly despiteWord?: (found: Found) => boolean
}

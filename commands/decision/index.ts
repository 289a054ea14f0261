/** Who may meet and decide in a village, and what passes (guidance §14, §6). */

import { defineMechanism } from '../../src/speech/define.ts'
import councilRules from './council-rules.ts'
import expectedCount from './expected-count.ts'

export default defineMechanism({ commands: [councilRules, expectedCount] })

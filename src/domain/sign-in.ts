import { days, minutes } from './time.ts'

/** A code that is said in WeChat: 31 letters and digits to the eighth, so nobody guesses one while it lives. */
export const CODE_LENGTH = 8
export const CODE_MS = minutes(5)

/** A link is handed over by the operator, who may not meet the person today. */
export const LINK_MS = days(1)

/** What is kept of codes and tokens instead of themselves. Passwords: `console/door/password-hash`. */
import { createHash, timingSafeEqual } from 'node:crypto'

/** Under which setting the code of the first start is kept. */
export const SETUP_CODE_KEY = 'setup-code'

/**
 * The one-time code, kept as a hash alone. `again`: there was an administrator before, whom the bot may not know any more;
 * whoever reads the code on the machine may come back as anybody.
 */
export type SetupCode = { readonly hash: string; readonly used: boolean; readonly again?: boolean }

/** Under which setting is kept since when accounts known before may be dead: their ids changed with a new login. */
export const ACCOUNTS_SINCE_KEY = 'accounts-since'

/** Codes are compared without case and spaces, as people type them. */
export function hashCode(code: string): string {
  return createHash('sha256').update(code.replace(/[\s-]/gu, '').toUpperCase()).digest('hex')
}

export function sameCode(code: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashCode(code), 'hex'), Buffer.from(hash, 'hex'))
}

/** How the token of a session or a link is kept: it is long enough for a plain hash. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

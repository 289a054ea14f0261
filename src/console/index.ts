/**
 * The village's desk in a browser. `app` gathers it: `sign-in`, `guard` and `visitor` say who is there, `pages/` has a file
 * for each page, made of `parts` within `layout`, `actions` says a form's line to the bot as that person (`engine/act`),
 * `live` tells an open page that something happened, `health` counts and judges. Nothing is decided here.
 */
import { serve, type Web } from '../web/serve.ts'
import { createConsole } from './app.ts'
import type { ConsoleOptions } from './options.ts'
import { offerPassword } from './password.ts'

export { Health, type Wire } from './health.ts'
export type { ConsoleOptions } from './options.ts'

export interface Opened extends Web {
  /** A new password, to be printed once; null when there was one. */
  readonly password: string | null
}

/** Opens the console. */
export async function openConsole(
  options: ConsoleOptions,
  at: { readonly host: string; readonly port: number; readonly password?: string | undefined },
): Promise<Opened> {
  const password = await offerPassword(options.store, options.random, at.password)
  return { ...(await serve(createConsole(options), at)), password }
}

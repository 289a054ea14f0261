/**
 * The village's desk in a browser. `app` gathers it: `door/` says who is there, `pages/` has a file
 * for each page, made of `parts` within `layout`, `actions` says a form's line to the bot as that person (`engine/act`),
 * `live` tells an open page that something happened, `exporting` how far a workbook is, `health` counts and judges. Nothing
 * is decided here.
 */
import { beside, type Pages, serve, type Web } from '../web/serve.ts'
import { createConsole } from './app.ts'
import { offerPassword } from './door/operator-password.ts'
import type { ConsoleOptions } from './options.ts'

export { PASSWORD_KEY } from './door/operator-password.ts'
export { deskOpener } from './door/sandbox.ts'
export { Health } from './health.ts'
export type { ConsoleOptions } from './options.ts'

export interface Opened extends Web {
  /** A new password, to be printed once; null when there was one. */
  readonly password: string | null
}

interface Place {
  readonly host: string
  readonly port: number
  readonly password?: string | undefined
  /** The pages at `/sandbox`, which guard themselves. Without them there is nothing at all. */
  readonly sandbox?: Pages | undefined
}

/** Opens the console. */
export async function openConsole(
  options: ConsoleOptions,
  { password: wanted, sandbox, ...at }: Place,
): Promise<Opened> {
  const password = await offerPassword(options.store, options.random, wanted)
  return { ...(await serve(beside(createConsole(options), '/sandbox', sandbox), at)), password }
}

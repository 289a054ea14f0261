import type { WebOptions } from '../web/secure.ts'
import type { Pages } from '../web/serve.ts'
import { type BeginOptions, beginVillage, inhabitantsOf, isEmpty } from './begin.ts'
import type { Ground } from './ground.ts'
import { createSandboxPages } from './page/routes.tsx'
import { Play, type PlayOptions } from './play.ts'
import { type Sandbox, startSandbox } from './server.ts'

export interface DemoOptions extends BeginOptions {
  /** Told when the village has to be made first, which takes some seconds. */
  readonly onMaking: () => void
}

/** Starts a WeChat in which the demo village lives on where it stood; where there is none yet, it is made. */
export async function openDemo(ground: Ground, { onMaking, ...options }: DemoOptions): Promise<Sandbox> {
  const { clock, memory } = ground
  if (await isEmpty(ground)) {
    onMaking()
    await beginVillage(ground, clock.world(), options)
  }
  const sandbox = await startSandbox({
    ...(await inhabitantsOf(ground)),
    said: memory.lines(),
    now: () => clock.now(),
  })
  sandbox.onLine((line) => memory.keep(line))
  return sandbox
}

/** The pages in which the sandbox is played. */
export async function openSandbox(options: PlayOptions, log: WebOptions['log']): Promise<Pages> {
  return createSandboxPages(await Play.open(options), { random: options.random, log })
}

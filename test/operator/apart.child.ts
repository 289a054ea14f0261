/** Backs up as the program does at night, in the folder it is started in; says what became of it and ends. */
import { everyNight } from '../../src/operator/index.ts'
import { systemClock as clock, systemRandom as random } from '../../src/system.ts'
import { openStore } from '../support/open-store.ts'

const store = await openStore({ url: process.env.DATABASE_URL ?? '', clock, random })
let tell = (_: string): void => {}
const told = new Promise<string>((resolve) => {
  tell = resolve
})
const log = {
  info: (_: object, message: string) => tell(message),
  error: (facts: { err?: Error }, message: string) => tell(`${message}: ${facts.err?.message}`),
}
const stop = everyNight({ store, clock, log }, 10)
process.stdout.write(await told)
await stop()
await store.close()

/** What people say aloud, turned into words by a server. Off unless the operator names one. */
import type { Clock, Transcriber } from '../engine/ports.ts'
import { createTranscriber } from './transcriber.ts'

/** As the configuration has it. */
interface Named {
  readonly VOICE_URL?: string | undefined
  readonly VOICE_KEY?: string | undefined
  readonly VOICE_MODEL: string
}

/** Who listens to voices for a bot; nobody where no server is named. */
export function listening(
  { VOICE_URL: endpoint, VOICE_KEY: key, VOICE_MODEL: model }: Named,
  clock: Clock,
): { readonly transcriber?: Transcriber } {
  return endpoint === undefined ? {} : { transcriber: createTranscriber({ endpoint, key, model, clock }) }
}

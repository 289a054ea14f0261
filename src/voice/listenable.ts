import type { Transcript } from '../engine/ports.ts'

/** A sound as servers take it. */
export interface Listenable {
  readonly kind: 'sound'
  readonly bytes: Uint8Array
  readonly name: string
  readonly type: string
}

/** A sound, or why there is none. */
export type Sound = Listenable | Exclude<Transcript, { readonly kind: 'heard' }>

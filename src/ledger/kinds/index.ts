import { may, type Role } from '../../domain/roles.ts'
import type { Mechanism } from '../../speech/mechanism.ts'
import { type ServingKind, servingKinds } from '../../speech/personal-paper.ts'
import type { AnyLedger } from '../ledger.ts'
import { audit } from './audit.ts'
import { households } from './households.ts'
import { people } from './people.ts'

/** What belongs to no mechanism: who and what there is, and who did what. */
const OF_THE_VILLAGE: Readonly<Record<string, readonly AnyLedger[]>> = {
  人员: [people],
  户: [households],
  审计: [audit],
}

/** All together. */
export const EVERYTHING = '全部'

/** What can be exported, by the word for it, and the sheets each is made of. */
export class Ledgers {
  readonly #byName = new Map<string, readonly AnyLedger[]>()

  /** Where people give of their time. */
  readonly kinds: readonly ServingKind[]

  constructor(mechanisms: readonly Mechanism[]) {
    this.kinds = servingKinds(mechanisms.flatMap(({ matter }) => matter ?? []))
    for (const sheets of [...mechanisms.map(({ ledgers = {} }) => ledgers), OF_THE_VILLAGE]) {
      for (const [name, more] of Object.entries(sheets)) {
        this.#byName.set(name, [...(this.#byName.get(name) ?? []), ...more])
      }
    }
  }

  /** All together first. */
  get names(): readonly string[] {
    return [EVERYTHING, ...this.#byName.keys()]
  }

  has(name: string): boolean {
    return this.names.includes(name)
  }

  of(name: string): readonly AnyLedger[] {
    return name === EVERYTHING ? [...this.#byName.values()].flat() : (this.#byName.get(name) ?? [])
  }

  /** Those that may be had above the villages. */
  get above(): readonly string[] {
    return this.names.filter((name) => this.of(name).some((ledger) => ledger.above))
  }

  /** Whether somebody with these roles towards the village may read any of it. */
  mayExport(name: string, roles: ReadonlySet<Role>): boolean {
    return this.of(name).some((ledger) => may(roles, ledger.roles))
  }
}

import { mechanisms } from '../../commands/index.ts'
import { createRegistry } from '../../src/speech/registry.ts'

/** All that the program knows. */
export const registry = createRegistry(mechanisms)

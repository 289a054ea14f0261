import type { ArgKind } from '../args/index.ts'
import type { Command } from '../mechanism.ts'

/** Whether a command has an argument of this kind. */
export const takes = ({ args }: Command, kind: ArgKind): boolean => Object.values(args).some((arg) => arg.kind === kind)

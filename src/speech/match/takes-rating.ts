import type { Command } from '../mechanism.ts'

/** Whether the command asks how content somebody is. */
export const takesRating = ({ args }: Command): boolean => Object.values(args).some((arg) => arg.kind === 'rating')

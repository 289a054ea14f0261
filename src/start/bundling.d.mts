import type { BuildOptions } from 'esbuild'

export const bundling: BuildOptions
export const bundlingAll: BuildOptions
export function inAscii(code: string): string

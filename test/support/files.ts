import type { Files } from '../../src/engine/ports.ts'

/** For what has nothing to do with files. */
export const NO_FILES: Files = {
  take: () => Promise.reject(new Error('no file is expected')),
  read: () => Promise.reject(new Error('no file is expected')),
  forget: () => Promise.resolve(0),
}

/** Files of their kinds, as small as they may be. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
export const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])

/** A picture unlike the others. */
export function picture(number: number): Buffer {
  return Buffer.concat([PNG, Buffer.from([number])])
}

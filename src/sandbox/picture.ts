import { fileTypeFromBuffer } from 'file-type'

const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** Whether WeChat sends a file of this name as a picture. */
export function isPicture(name: string): boolean {
  return /\.(?:jpe?g|png|gif|webp)$/iu.test(name)
}

/** Whether WeChat sends it as a voice. */
export function isVoice(name: string): boolean {
  return /\.(?:wav|mp3|amr|sil|silk)$/iu.test(name)
}

/** What a browser may show, by its first bytes and not by its name; null for anything else. */
export async function pictureType(bytes: Uint8Array): Promise<string | null> {
  const type = (await fileTypeFromBuffer(bytes))?.mime
  return type && SHOWN.has(type) ? type : null
}

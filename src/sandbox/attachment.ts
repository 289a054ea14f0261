import { fileTypeFromBuffer } from 'file-type'
import { types } from 'wechaty-puppet'
import type { Attachment } from './world.ts'

/** What WeChat shows as a picture. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

export async function attachment(name: string, bytes: Uint8Array): Promise<Attachment> {
  const type = await fileTypeFromBuffer(bytes)
  return { name, bytes, mediaType: type?.mime ?? 'application/octet-stream' }
}

export function isPicture({ mediaType }: Attachment): boolean {
  return PICTURES.has(mediaType)
}

/** What stands for it where only words can stand. */
export function labelled(file: Attachment): string {
  return isPicture(file) ? '[图片]' : `[文件] ${file.name}`
}

export function messageTypeOf(file: Attachment): types.Message {
  return isPicture(file) ? types.Message.Image : types.Message.Attachment
}

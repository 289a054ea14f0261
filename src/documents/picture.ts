/** Pictures on a page: how large they are, and which of them a workbook holds. Pure. */

/** What a workbook holds, by media type; of any other picture the page names the file. */
export const HELD: Readonly<Record<string, 'png' | 'jpeg' | 'gif'>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** In pixels, as the first bytes of a PNG, GIF or JPEG tell; null where they do not. */
export function sizeOf(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = sizeIn(view)
    return size && size.width > 0 && size.height > 0 ? size : null
  } catch {
    // It ends before it tells.
    return null
  }
}

/** As large as fits, and never larger than it is. */
export function within({ width, height }: Size, most: Size): Size {
  const scale = Math.min(1, most.width / width, most.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

function sizeIn(view: DataView): Size | null {
  const starts = view.getUint32(0)
  // \x89PNG, then the header's length and name.
  if (starts === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) }
  // GIF8
  if (starts === 0x47494638) return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  return starts >>> 16 === 0xffd8 ? ofJpeg(view) : null
}

/** The frame (SOF0 to SOF15 without tables) stands behind any number of other segments. */
function ofJpeg(view: DataView): Size | null {
  for (let at = 2; at < view.byteLength;) {
    const marker = view.getUint16(at)
    if (marker >>> 8 !== 0xff) return null
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'

/** A part of an archive: where it stands, and what its content should come to. */
interface Part {
  readonly name: string
  readonly checksum: number
  /** As it lies in the archive: from where, and how many bytes. */
  readonly start: number
  readonly size: number
  readonly isPacked: boolean
}

/** Takes a part's text as it comes and gives on what of it is worth keeping. */
export interface Sieve {
  take(text: string): string
  end(): string
}

/** More than this is no roster, whatever is in it. */
const LARGEST = 1_000_000_000
const END = 'PK\u0005\u0006'
/** The archive's end may carry a remark of this length. */
const LONGEST_END = 22 + 0xffff
const CHUNK = 1 << 18
const ENTRY = 'PK\u0001\u0002'

/**
 * The parts of a zip archive by their names, or null when it is not whole: its directory is there and every part has the
 * checksum it should have. The workbook library checks neither; of sixty files with a few bytes changed it read 53 as if
 * nothing were wrong and two for ever. Parts are unpacked as they are read, the archive itself is never held whole; what a
 * `sieveOf` drops costs time alone.
 */
export async function unpacked(
  archive: FileHandle,
  sieveOf: (name: string, parts: ReadonlyMap<string, Buffer>) => Sieve | null,
): Promise<ReadonlyMap<string, Buffer> | null> {
  try {
    const parts = new Map<string, Buffer>()
    const sieved = (part: Part) => (/\/worksheets\//u.test(part.name) ? 1 : 0)
    // What sheets refer to is read before them.
    for (const part of (await partsOf(archive)).toSorted((one, other) => sieved(one) - sieved(other))) {
      const content = await contentOf(archive, part, sieveOf(part.name, parts))
      if (content === null) return null
      parts.set(part.name, content)
    }
    return parts
  } catch {
    return null
  }
}

async function contentOf(archive: FileHandle, part: Part, sieve: Sieve | null): Promise<Buffer | null> {
  const kept: Buffer[] = []
  let [checksum, size] = [0, 0]
  for await (const chunk of chunksOf(archive, part)) {
    checksum = crc32(chunk, checksum)
    size += chunk.length
    if (size > LARGEST) return null
    // As bytes: what the sieve looks for is plain letters, and a character may be cut by a chunk's end.
    kept.push(sieve ? Buffer.from(sieve.take(chunk.toString('latin1')), 'latin1') : chunk)
  }
  if (sieve) kept.push(Buffer.from(sieve.end(), 'latin1'))
  return checksum === part.checksum ? Buffer.concat(kept) : null
}

function chunksOf(archive: FileHandle, { start, size, isPacked }: Part): AsyncIterable<Buffer> {
  const packed = bytesOf(archive, start, size)
  if (!isPacked) return packed
  // Whoever reads it hears what it fails of.
  return pipeline(packed, createInflateRaw({ chunkSize: CHUNK }), () => {})
}

async function* bytesOf(archive: FileHandle, start: number, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; at += CHUNK) yield await readAt(archive, start + at, Math.min(CHUNK, size - at))
}

async function readAt(archive: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await archive.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead < length) throw new Error('it ends before')
  return buffer
}

async function partsOf(archive: FileHandle): Promise<readonly Part[]> {
  const { size } = await archive.stat()
  const tail = await readAt(archive, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END))
  const end = tail.lastIndexOf(END, undefined, 'latin1')
  if (end < 0) throw new Error('no directory')
  const count = tail.readUInt16LE(end + 10)
  const directory = await readAt(archive, tail.readUInt32LE(end + 16), Math.min(size, tail.readUInt32LE(end + 12)))
  const parts: Part[] = []
  for (let entry = 0; parts.length < count;) {
    if (directory.toString('latin1', entry, entry + 4) !== ENTRY) throw new Error('no entry')
    const [named = 0, ...rest] = [28, 30, 32].map((place) => directory.readUInt16LE(entry + place))
    const header = directory.readUInt32LE(entry + 42)
    const lengths = await readAt(archive, header + 26, 4)
    parts.push({
      name: directory.toString('utf8', entry + 46, entry + 46 + named),
      checksum: directory.readUInt32LE(entry + 16),
      start: header + 30 + lengths.readUInt16LE(0) + lengths.readUInt16LE(2),
      size: directory.readUInt32LE(entry + 20),
      isPacked: directory.readUInt16LE(entry + 10) !== 0,
    })
    entry += rest.reduce((sum, length) => sum + length, 46 + named)
  }
  return parts
}

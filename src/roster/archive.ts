import { crc32, createInflateRaw } from 'node:zlib'

/** A part of an archive: where it stands, and what its content should come to. */
interface Part {
  readonly name: string
  readonly checksum: number
  /** As it lies in the archive. */
  readonly bytes: Buffer
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
const ENTRY = 'PK\u0001\u0002'

/**
 * The parts of a zip archive by their names, or null when it is not whole: its directory is there and every part has the
 * checksum it should have. The workbook library checks neither; of sixty files with a few bytes changed it read 53 as if
 * nothing were wrong and two for ever. Parts are unpacked as they are read; what a `sieveOf` drops costs time alone.
 */
export async function unpacked(
  archive: Buffer,
  sieveOf: (name: string, parts: ReadonlyMap<string, Buffer>) => Sieve | null,
): Promise<ReadonlyMap<string, Buffer> | null> {
  try {
    const parts = new Map<string, Buffer>()
    const sieved = (part: Part) => (/\/worksheets\//u.test(part.name) ? 1 : 0)
    // What sheets refer to is read before them.
    for (const part of partsOf(archive).toSorted((one, other) => sieved(one) - sieved(other))) {
      const content = await contentOf(part, sieveOf(part.name, parts))
      if (content === null) return null
      parts.set(part.name, content)
    }
    return parts
  } catch {
    return null
  }
}

async function contentOf(part: Part, sieve: Sieve | null): Promise<Buffer | null> {
  const kept: Buffer[] = []
  let [checksum, size] = [0, 0]
  for await (const chunk of chunksOf(part)) {
    checksum = crc32(chunk, checksum)
    size += chunk.length
    if (size > LARGEST) return null
    // As bytes: what the sieve looks for is plain letters, and a character may be cut by a chunk's end.
    kept.push(sieve ? Buffer.from(sieve.take(chunk.toString('latin1')), 'latin1') : chunk)
  }
  if (sieve) kept.push(Buffer.from(sieve.end(), 'latin1'))
  return checksum === part.checksum ? Buffer.concat(kept) : null
}

async function* chunksOf({ bytes, isPacked }: Part): AsyncIterable<Buffer> {
  if (!isPacked) return yield bytes
  const inflating = createInflateRaw({ chunkSize: 1 << 18 })
  inflating.end(bytes)
  yield* inflating as AsyncIterable<Buffer>
}

function partsOf(archive: Buffer): readonly Part[] {
  const end = archive.lastIndexOf(END, undefined, 'latin1')
  if (end < 0) throw new Error('no directory')
  const count = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  return Array.from({ length: count }, () => {
    const entry = at
    if (archive.toString('latin1', entry, entry + 4) !== ENTRY) throw new Error('no entry')
    const [named = 0, ...rest] = [28, 30, 32].map((place) => archive.readUInt16LE(entry + place))
    at += rest.reduce((sum, length) => sum + length, 46 + named)
    const size = archive.readUInt32LE(entry + 20)
    const header = archive.readUInt32LE(entry + 42)
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28)
    return {
      name: archive.toString('utf8', entry + 46, entry + 46 + named),
      checksum: archive.readUInt32LE(entry + 16),
      bytes: archive.subarray(start, start + size),
      isPacked: archive.readUInt16LE(entry + 10) !== 0,
    }
  })
}

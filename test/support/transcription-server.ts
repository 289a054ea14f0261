import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What somebody asked of it. */
export interface Asked {
  readonly url: string
  readonly authorization: string | undefined
  readonly fields: Readonly<Record<string, string>>
  readonly file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array } | null
}

/** A server for voices on loopback that answers as a test says. */
export interface TranscriptionServer {
  readonly url: string
  readonly asked: readonly Asked[]
  /** How it answers; at first with silence. */
  answer: (response: ServerResponse, asked: Asked) => void
  close(): Promise<void>
}

export const saying =
  (text: string) =>
  (response: ServerResponse): void => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ text }))
  }

export async function startTranscriptionServer(): Promise<TranscriptionServer> {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    const one = await read(request)
    asked.push(one)
    itself.answer(response, one)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const itself: TranscriptionServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer: saying(''),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return itself
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const headers = { 'content-type': request.headers['content-type'] ?? '' }
  const form = await new Response(Buffer.concat(chunks), { headers }).formData()
  const file = form.get('file')
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  return {
    url: request.url ?? '',
    authorization: request.headers.authorization,
    fields: Object.fromEntries(fields),
    file:
      file instanceof File
        ? { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) }
        : null,
  }
}

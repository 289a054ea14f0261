import type { Readable } from 'node:stream'

/**
 * A stream as the body of an answer, read as fast as it is taken; destroyed when whoever takes it goes away.
 * Not `Readable.toWeb`, which then throws where nobody can catch it (https://github.com/nodejs/node/issues/64529).
 */
export function streamed(from: Readable): ReadableStream<Uint8Array> {
  const chunks = from[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel() {
        from.destroy()
      },
    },
    { highWaterMark: 0 },
  )
}

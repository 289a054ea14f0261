// Plain JavaScript: a thread of Node 20 begins without tsx.
import { parentPort, workerData } from 'node:worker_threads'
import { decode } from 'silk-wasm'

const { bytes, rate } = workerData

try {
  parentPort?.postMessage((await decode(bytes, rate)).data)
} catch {
  // Whatever it failed of is a file that is none.
  parentPort?.postMessage(null)
}

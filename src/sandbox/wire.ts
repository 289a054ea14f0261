import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/**
 * The cable between the bot and the sandbox's gRPC server, so that the cable can be pulled: cut (connections refused),
 * frozen (connections stay up and nothing moves, like a suspended server), or its connections lost.
 */
export class Wire {
  readonly host: string
  #port: number
  #frozen = false
  #server: Server | undefined
  readonly #sockets = new Set<Socket>()
  readonly #lost = new WeakSet<Socket>()
  /** Where to forward; changes when the server behind is restarted. */
  target = 0

  constructor(host: string, port: number) {
    this.host = host
    this.#port = port
  }

  get endpoint(): string {
    return `${this.host}:${this.#port}`
  }

  /** Starts to accept, on the port it had before if it was open before. */
  async open(target: number): Promise<void> {
    this.target = target
    const server = createServer({ pauseOnConnect: true }, (socket) => this.#join(socket))
    this.#server = server
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(this.#port, this.host, resolve)
    })
    this.#port = (server.address() as AddressInfo).port
  }

  async cut(): Promise<void> {
    const server = this.#server
    this.#server = undefined
    this.#frozen = false
    for (const socket of this.#sockets) socket.destroy()
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()))
  }

  freeze(): void {
    this.#frozen = true
    for (const socket of this.#sockets) socket.pause()
  }

  /** The connections there are go dead without either end being told, like a dropped NAT entry; new ones work. */
  lose(): void {
    for (const socket of this.#sockets) {
      socket.pause()
      this.#lost.add(socket)
    }
  }

  resume(): void {
    this.#frozen = false
    for (const socket of this.#sockets) if (!this.#lost.has(socket)) socket.resume()
  }

  #join(near: Socket): void {
    const far = connect(this.target, this.host)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from)
      from.setNoDelay(true)
      from.on('data', (chunk) => to.write(chunk))
      from.on('end', () => to.end())
      from.on('error', () => to.destroy())
      from.on('close', () => {
        this.#sockets.delete(from)
        to.end()
      })
      if (this.#frozen) from.pause()
      else from.resume()
    }
  }
}

/** A port that is free now. PuppetServer cannot tell which one it got when asked for any. */
export async function freePort(host: string): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, host, resolve)
  })
  const { port } = probe.address() as AddressInfo
  await new Promise<void>((resolve) => probe.close(() => resolve()))
  return port
}

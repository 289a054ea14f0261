import pg from 'pg'

/**
 * A connection that may break at any moment. Between the pool's hands and Prisma's nobody listens to its errors, and one that
 * comes then (PostgreSQL stops while we connect) would end the process; whatever was asked of it fails by itself.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    this.on('error', () => {})
  }
}

/** The one name for the generated client; PostgreSQL's has the same shape and is cast to it in open.ts. */
import { Prisma, type PrismaClient } from '../generated/sqlite/client.ts'

export type Client = PrismaClient
/** What a transaction runs its queries on. */
export type Db = Prisma.TransactionClient
export { Prisma }

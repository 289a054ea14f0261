import type { Client } from './client.ts'

/**
 * Has each query of a transaction planned by itself. Prisma plans together what is asked in one moment, and such a plan is of
 * no use again: lanes that share a commit never meet in the same company (measured: of 6,941 plans in a busy village 6,293 were
 * new, a quarter of all its work). What finds one row by its key stays together: many become one statement.
 */
export function plannedAlone<C extends Client>(client: C): C {
  const { options } = (client as unknown as Inside)._requestHandler.dataloader
  const together = options.batchBy
  options.batchBy = (request) => {
    const isByKey = request.protocolQuery.action.startsWith('findUnique')
    return isByKey || request.transaction?.kind !== 'itx' ? together(request) : undefined
  }
  return client
}

/** What Prisma offers no setting for. */
interface Inside {
  readonly _requestHandler: {
    readonly dataloader: { readonly options: { batchBy: (request: Request) => string | undefined } }
  }
}

interface Request {
  readonly protocolQuery: { readonly action: string }
  readonly transaction?: { readonly kind: string }
}

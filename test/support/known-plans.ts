/**
 * A query is planned once in a process of tests, not once in each of its hundreds of villages: a client forgets its plans
 * when it is closed, and they come of the query and the schema alone (measured: a third of what a village costs).
 */
for (const provider of ['sqlite', 'postgresql']) {
  const { QueryCompiler } = (await import(`@prisma/client/runtime/query_compiler_small_bg.${provider}.mjs`)) as Planning
  const { prototype } = QueryCompiler
  const compile = prototype.compile
  const known = new Map<string, object>()
  prototype.compile = function (query) {
    const plan = known.get(query) ?? compile.call(this, query)
    known.set(query, plan)
    return plan
  }
}

interface Planning {
  readonly QueryCompiler: { readonly prototype: { compile(query: string): object } }
}

export {}

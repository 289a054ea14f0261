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

/**
 * Likewise what plans them: Prisma reads the whole schema anew for each client (measured: a seventh of what a village costs). It
 * is made once for a schema and a database, and never freed.
 */
const wasm = Reflect.get(globalThis, 'WebAssembly') as { Instance: new (...made: unknown[]) => Loaded }
wasm.Instance = class extends wasm.Instance {
  constructor(...made: unknown[]) {
    super(...made)
    const { exports } = this
    const make = exports.querycompiler_new
    if (make === undefined) return
    const known = new Map<string, unknown>()
    const once = (options: object) => {
      const key = JSON.stringify(options)
      const compiler = known.get(key) ?? make(options)
      known.set(key, compiler)
      return compiler
    }
    const value = { ...exports, querycompiler_new: once, __wbg_querycompiler_free: () => {} }
    Object.defineProperty(this, 'exports', { value })
  }
}

interface Planning {
  readonly QueryCompiler: { readonly prototype: { compile(query: string): object } }
}

/** An instance of a module of WebAssembly; `querycompiler_new` is what Prisma's alone has. */
interface Loaded {
  readonly exports: { readonly querycompiler_new?: (options: object) => unknown }
}

export {}

import type { Arg, ArgKind, ArgOf } from '../args/index.ts'
import type { Args } from '../mechanism.ts'
import type { Outcome } from '../outcome.ts'
import { resolveAccount } from './account.ts'
import { type Answer, MISSING, type Question } from './answer.ts'
import { resolveHousehold } from './household.ts'
import { resolveMatter } from './matter.ts'
import { resolveOrg } from './org.ts'
import { resolvePeople, resolvePerson } from './people.ts'
import { resolveCategory, resolveDate, resolveRating, resolveRoomKind, resolveText, resolveTopic } from './words.ts'

type Resolver<R extends Arg> = (arg: R, question: Question) => Answer | Promise<Answer>

/** How each kind of slot becomes a value. A kind is added with the first command that needs it. */
const resolvers: { readonly [K in ArgKind]?: Resolver<ArgOf<K>> } = {
  matter: resolveMatter,
  people: resolvePeople,
  person: resolvePerson,
  org: resolveOrg,
  text: resolveText,
  account: resolveAccount,
  code: resolveText,
  name: resolvePersonName,
  date: resolveDate,
  rating: resolveRating,
  household: resolveHousehold,
  category: resolveCategory,
  roomKind: resolveRoomKind,
  topic: resolveTopic,
}

/** Turns what was read into what the handler is given, or says which slot is missing, or what to answer instead. */
export async function resolve(
  args: Args,
  question: Question,
): Promise<
  | { readonly values: Record<string, unknown> }
  /** The first slot that must be said and was not, and what was found before it. */
  | { readonly missing: Arg; readonly values: Record<string, unknown> }
  | { readonly instead: Outcome }
> {
  const values: Record<string, unknown> = {}
  for (const [name, arg] of Object.entries(args)) {
    const resolver = resolvers[arg.kind] as Resolver<Arg> | undefined
    if (!resolver) throw new Error(`No resolver for ${arg.kind}, wanted by ${question.command.id}`)
    const answer = await resolver(arg, question)
    if ('instead' in answer) return answer
    if ('value' in answer) values[name] = answer.value
    else if (arg.optional) values[name] = arg.kind === 'people' ? [] : null
    else return { missing: arg, values }
  }
  return { values }
}

function resolvePersonName(_: ArgOf<'name'>, { reading }: Question): Answer {
  const name = reading.slots.people?.[0]
  return name === undefined ? MISSING : { value: name }
}

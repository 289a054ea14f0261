/**
 * What follows a command's word: the kinds of argument there are, as plain data. `../match/read` reads them from a line
 * (pure); `../resolve` turns what was read into people, matters and households (inside a transaction).
 */
import type {
  ArgKind,
  CategoryArg,
  DateArg,
  HouseholdArg,
  MatterArg,
  NameArg,
  PeopleArg,
  Pointed,
  TextArg,
  Typed,
} from './types.ts'

export type { Arg, ArgKind, ArgOf, Pointed, Values, Yields } from './types.ts'
export type { AccountRef, HouseholdRef, PersonRef, Resolved } from './values.ts'

type Optional = { readonly optional?: true; readonly asks?: string; readonly called?: string }
type MatterOptions = Omit<MatterArg, 'kind' | 'of'> & { readonly of: Pointed | readonly Pointed[] }

/** The constructors; `optional: true` lets it be missing, `many: true` lets it be said several times. */
export const arg = {
  matter: <const O extends MatterOptions>(options: O): Typed<'matter', O> => {
    const of: readonly Pointed[] = typeof options.of === 'string' ? [options.of] : options.of
    return { ...options, kind: 'matter', of }
  },
  people: <const O extends Omit<PeopleArg, 'kind'> = Record<never, never>>(options?: O) => make('people', options),
  person: <const O extends Optional = Record<never, never>>(options?: O) => make('person', options),
  name: <const O extends Omit<NameArg, 'kind'> = Record<never, never>>(options?: O) => make('name', options),
  account: <const O extends Optional = Record<never, never>>(options?: O) => make('account', options),
  code: <const O extends Optional = Record<never, never>>(options?: O) => make('code', options),
  text: <const O extends Partial<Omit<TextArg, 'kind'>> = Record<never, never>>(options?: O): Typed<'text', O> => ({
    slot: 'text',
    ...options,
    kind: 'text',
  }),
  date: <const O extends Omit<DateArg, 'kind'>>(options: O): Typed<'date', O> => ({ ...options, kind: 'date' }),
  rating: <const O extends Optional = Record<never, never>>(options?: O) => make('rating', options),
  household: <const O extends Omit<HouseholdArg, 'kind'> = Record<never, never>>(options?: O) =>
    make('household', options),
  category: <const O extends Omit<CategoryArg, 'kind'>>(options: O): Typed<'category', O> => ({
    ...options,
    kind: 'category',
  }),
  org: <const O extends Optional = Record<never, never>>(options?: O) => make('org', options),
  roomKind: <const O extends Optional = Record<never, never>>(options?: O) => make('roomKind', options),
  topic: <const O extends Optional = Record<never, never>>(options?: O) => make('topic', options),
}

function make<K extends ArgKind, O>(kind: K, options?: O): Typed<K, O> {
  // The value's type is a phantom, so the plain object is all there is.
  return { ...options, kind } as unknown as Typed<K, O>
}

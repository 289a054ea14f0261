/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { dayOf } from '../domain/day.ts'
import { ROLE_NAMES, type Role } from '../domain/roles.ts'
import type { FormStyle } from '../speech/command-parts.ts'
import type { ListedPerson } from '../store/index.ts'
import { CommandDeed, labelOf, mayHere, type Values } from './command-form.tsx'
import type { Desk, Visitor } from './options.ts'

interface PersonProps {
  readonly person: ListedPerson
  readonly visitor: Visitor
  readonly desk: Desk
  readonly back: string
}

/** What is done with somebody: to their account, to each role they hold, to themself. */
export function PersonDeeds({ person, ...rest }: PersonProps) {
  const { name, accounts, holdings } = person
  const held = [...new Set(holdings.map((one) => one.role))] as readonly Role[]
  return (
    <>
      {accounts > 0 && <DeedsOn of="account" about={name} given={{ people: name }} {...rest} />}
      {held
        .filter((role) => role !== 'villager')
        .map((role) => (
          <DeedsOn
            of="role"
            about={name}
            what={ROLE_NAMES[role]}
            given={{ people: name, category: ROLE_NAMES[role] }}
            {...rest}
          />
        ))}
      <DeedsOn of="person" about={name} given={{ people: name }} whole {...rest} />
    </>
  )
}

interface DeedsProps {
  readonly of: NonNullable<FormStyle['onPeople']>
  readonly about: string
  /** Which of several of one person it is, behind the label: 卸任志愿者. */
  readonly what?: string
  readonly given: Values
  /** Also what may be left empty is asked. */
  readonly whole?: boolean
  /** The page to come back to. */
  readonly back: string
  readonly desk: Desk
  readonly visitor: Visitor
}

/** What is done to a group, an account, a role or a person, or to the list, for who may. */
export function DeedsOn({ of, about, what = '', given, whole, desk, visitor, back }: DeedsProps) {
  const commands = desk.registry.live.filter((one) => one.form?.onPeople === of && mayHere(one, visitor))
  const today = dayOf(desk.clock.now())
  return (
    <>
      {commands.map((command) => (
        <CommandDeed
          {...{ command, visitor, about, given, today }}
          label={labelOf(command) + what}
          whole={whole ?? false}
          back={back}
        />
      ))}
    </>
  )
}

/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { ROOM_NAMES } from '../domain/roles.ts'
import { fieldOf } from '../speech/form.ts'
import type { Command } from '../speech/mechanism.ts'
import type { Room } from '../store/index.ts'
import { CommandForm, type Group, mayHere, type Values } from './command-form.tsx'
import type { ConsoleContext, Visitor } from './options.ts'
import { Card } from './parts.tsx'

/** Where on a page something new is begun. */
export const BEGIN = 'begin'

const LONGEST = 200

interface Props {
  readonly commands: readonly Command[]
  readonly c: ConsoleContext
  readonly visitor: Visitor
  readonly today: string
  /** The village's groups, for what is said in one. */
  readonly rooms: readonly Room[]
}

/** The forms that begin something new, each for whoever may; the address may bring what stands in their fields. */
export function Begin({ commands, c, visitor, today, rooms }: Props) {
  return (
    <>
      {commands
        .filter((command) => mayHere(command, visitor))
        .map((command) => (
          <Card title={command.form?.begins ?? ''} screenOnly>
            <div class="row" id={BEGIN}>
              <CommandForm
                {...{ command, visitor, today }}
                groups={groupsFor(command, rooms, visitor)}
                back={c.req.path}
                values={valuesIn(c, command)}
              />
            </div>
          </Card>
        ))}
    </>
  )
}

/** The groups a command may be said in, by what they are and whose. */
function groupsFor({ places }: Command, rooms: readonly Room[], { orgs }: Visitor): readonly Group[] {
  return rooms.flatMap(({ id, kind, orgId }) =>
    places === 'anywhere' || places.includes(kind)
      ? [[id, `${ROOM_NAMES[kind]}（${orgs.get(orgId)?.name ?? ''}）`] as const]
      : [],
  )
}

function valuesIn(c: ConsoleContext, { args }: Command): Values {
  const names = Object.values(args).map(fieldOf)
  return Object.fromEntries(names.flatMap((name) => [[name, c.req.query(name)?.slice(0, LONGEST)]]))
}

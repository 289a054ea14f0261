/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { fieldOf } from '../speech/form.ts'
import type { Command } from '../speech/mechanism.ts'
import { CommandForm, mayHere, type Values } from './command-form.tsx'
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
}

/** The forms that begin something new, each for whoever may; the address may bring what stands in their fields. */
export function Begin({ commands, c, visitor, today }: Props) {
  return (
    <>
      {commands
        .filter((command) => mayHere(command, visitor))
        .map((command) => (
          <Card title={command.form?.begins ?? ''}>
            <div class="row" id={BEGIN}>
              <CommandForm {...{ command, visitor, today }} back={c.req.path} values={valuesIn(c, command)} />
            </div>
          </Card>
        ))}
    </>
  )
}

function valuesIn(c: ConsoleContext, { args }: Command): Values {
  const names = Object.values(args).map(fieldOf)
  return Object.fromEntries(names.flatMap((name) => [[name, c.req.query(name)?.slice(0, LONGEST)]]))
}

import type { Matter } from '../../src/domain/matter.ts'
import { days } from '../../src/domain/time.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { replyWithDocument } from '../../src/speech/drawn.ts'
import type { MatterKind, Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { no, raisedAndHeld } from '../common/phrases.ts'
import { BODIES } from './bodies.ts'
import { acts, rates, taskDone } from './doing.ts'
import { figureWords } from './figures.ts'
import { FORM, FORM_ROLES, formPage } from './form-page.ts'
import { milestones } from './milestones.ts'
import { nextStep, ownNextStep } from './next-step.ts'
import { PATIENCE, USUAL_DAYS } from './patience.ts'
import { takesPictures } from './pictures.ts'
import { DROPPED, decidedIn, ENDED, noticeDaysOf, type Procedure, stepIn, usualBody, workflowOf } from './procedure.ts'
import { announced, heldUp } from './publishing.ts'
import { record, whyNot } from './recording.ts'

/** A procedure as a kind of matter: everything the rest of the program reads follows from its table. */
export function decisionKind(procedure: Procedure): MatterKind {
  const { name, steps, ended } = procedure
  const waits = (matter: Matter) => stepIn(procedure, matter)?.waits ?? (matter.state === DROPPED ? '不议了' : ended)
  const next = (matter: Matter) => nextStep(procedure, matter)
  const states = (some: typeof steps) => some.map(({ state }) => state)
  const [works, isRated] = [steps.some(({ tasks }) => tasks), steps.some(({ rated }) => rated)]
  const recorded = steps
    .filter(({ rated }) => !rated)
    .map(({ command }): [string, Shared] => [
      command,
      (scene, matter, { text }) => record(scene, procedure, matter, command, text),
    ])
  return {
    workflow: workflowOf(procedure),
    words: {
      kind: name,
      parts: { requester: '提出' },
      states: {
        ...Object.fromEntries(steps.map((step) => [step.state, step.waits])),
        [ENDED]: ended,
        [DROPPED]: '不议了',
      },
      moves: {
        raise: '开始',
        ...Object.fromEntries(steps.map((step) => [step.move, step.word])),
        attempt: '开了会，没有通过',
        attach: '留了照片',
        ...(steps.some(({ afterNotice }) => afterNotice) && { renew: '重新公布' }),
        ...(works && { act: '派人办' }),
        ...(isRated && { lapse: '没有评价，记为办完' }),
        cancel: '不议了',
      },
    },
    shownTo: { who: 'anyone', where: 'anywhere' },
    about: async (matter, scene) =>
      [waits(matter), await ownNextStep(scene, procedure, matter)].filter(Boolean).join('。'),
    standing: (matter) => waits(matter),
    people: raisedAndHeld,
    descendantAnnounced: (matter, notice, stage) => announced(procedure, matter, notice, stage),
    on: {
      ...Object.fromEntries(recorded),
      ...(works && { 'act-on': acts(procedure) }),
      ...(isRated && { rate: rates(procedure) }),
      'registration-form': (scene, matter) =>
        replyWithDocument(scene, matter, FORM, `${no(matter)} 的${FORM}在下面，打印了签字`),
      cancel: async (scene, matter, { reason }) => {
        const step = await move(scene, matter, 'cancel', { note: reason })
        return isRefusal(step) ? refuse(await whyNot(scene, step, procedure)) : reply(`${no(matter)} 不议了，记下了`)
      },
    },
    ...(works && { descendantDone: taskDone(procedure) }),
    takesFiles: takesPictures(procedure),
    papers: {
      [FORM]: { roles: [...FORM_ROLES, 'admin'], draw: (matter, stage) => formPage(procedure, matter, stage) },
    },
    milestones: (matter) => milestones(procedure, matter),
    page: 'decisions',
    reminders: remindersOf(procedure, next),
    heldUp: async (matter, stage) => {
      const step = stepIn(procedure, matter)
      return step ? heldUp(stage, matter, step) : ''
    },
    waits: [
      { what: `等公布的${name}`, states: states(steps.filter(({ publishes }) => publishes)) },
      {
        what: `等开会的${name}`,
        states: states(steps.filter(({ meets }) => meets)),
        since: days(USUAL_DAYS.step),
        setting: PATIENCE.step,
      },
    ].filter((waiting) => waiting.states.length > 0),
  }
}

/** The reminders that the steps of a procedure come to. */
function remindersOf({ steps }: Procedure, next: (matter: Matter) => string): MatterKind['reminders'] {
  return {
    ...(steps.some(({ putTo }) => putTo) && {
      plan: ({ matter }: { readonly matter: Matter }) => planWords(steps, matter),
    }),
    ...(steps.some(({ rated }) => rated) && {
      unrated: ({ matter }: { readonly matter: Matter }) => `办好了。${next(matter)}`,
    }),
    ...(steps.some(({ publishes, afterNotice, rated }) => !publishes && !afterNotice && !rated) && {
      idle: ({ matter }: { readonly matter: Matter }) => `还停在这一步。${next(matter)}`,
    }),
    ...(steps.some(({ publishes }) => publishes) && {
      unpublished: ({ matter }: { readonly matter: Matter }) => `定下来 3 天了，还没有公布。${next(matter)}`,
    }),
    ...(steps.some(({ afterNotice }) => afterNotice) && {
      noticeOver: ({ matter }: { readonly matter: Matter }) => `公布满 ${noticeDaysOf(matter)} 天了。${next(matter)}`,
    }),
  }
}

/** The plan as those read it who will meet about it: what was passed so far, and where all of it is. */
function planWords(steps: Procedure['steps'], matter: Matter): string {
  const step = steps.find(({ state }) => state === matter.state)
  const held = decidedIn(matter).meetings.at(-1)
  const passed = held ? `${BODIES[held.body].name}通过了（${figureWords(held)}）` : ''
  const about = step ? `${usualBody(step)}要${step.word}，请大家先看看，有意见早点提` : ''
  return `${[passed, about].filter(Boolean).join('，')}。看前面怎么议的发：查 ${matter.number}`
}

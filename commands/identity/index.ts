/** Who an account belongs to: 激活 for the first administrator, 我是 for everybody else, 登录 to sign in to the console. */

import { AT_THE_OFFICE } from '../../src/domain/household-sight.ts'
import { claimOf, mayGrant } from '../../src/domain/identity.ts'
import { rolesTowards } from '../../src/domain/roles.ts'
import { isFinal } from '../../src/domain/workflow.ts'
import { defineMechanism } from '../../src/speech/define.ts'
import { raisedAndHeld } from '../common/phrases.ts'
import activate from './activate.ts'
import bindAccount from './bind-account.ts'
import { claimLines } from './claim-lines.ts'
import { grantIdentity, refuseIdentity } from './granting.ts'
import identify from './identify.ts'
import signInCode from './sign-in-code.ts'
import { words } from './words.ts'
import { type IdentityState, identity, UNDECIDED } from './workflow.ts'

export default defineMechanism({
  commands: [activate, identify, bindAccount, signInCode],
  matter: {
    workflow: identity,
    words,
    shownTo: { who: 'parties', where: 'anywhere', lookedUpIn: AT_THE_OFFICE },
    standing: () => words.kind,
    people: raisedAndHeld,
    consequence: (matter, orgs) =>
      isFinal(identity, matter.state as IdentityState) ? [] : claimLines(claimOf(matter), orgs),
    mayDo: {
      approve: (matter, holdings, orgs) =>
        mayGrant({ villageId: matter.villageId, brings: claimOf(matter).brings }, (orgId) =>
          rolesTowards(holdings, orgId, orgs),
        ),
    },
    comesTo: { approve: ['approve', 'overrule'] },
    bereft: { parts: ['asked'], goesOn: () => ({ move: 'reject' }) },
    on: { approve: grantIdentity, reject: refuseIdentity },
    reminders: {
      unheard: ({ matter }) =>
        `原来的微信一天没有回话（可能换了手机）。请当面核实，是本人就发：同意 ${matter.number}；不是就发：不同意 ${matter.number}`,
    },
    waits: [
      { what: '等答复的申请', states: UNDECIDED, todo: (number) => `同意 ${number}` },
      // Nothing can be done but wait for the account that would be replaced; a day at most.
      { what: '在问原来微信的申请', states: ['asked'], morningSince: 'never' },
    ],
  },
})

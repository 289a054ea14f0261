/** What belongs to no mechanism: words that all of them share, and what is said about the bot and oneself. */

import { defineMechanism } from '../../src/speech/define.ts'
import acknowledge from './acknowledge.ts'
import agreeRoom from './agree-room.ts'
import approve from './approve.ts'
import bindRoom from './bind-room.ts'
import cancel from './cancel.ts'
import changeAccount from './change-account.ts'
import changeRoom from './change-room.ts'
import confirm from './confirm.ts'
import dismiss from './dismiss.ts'
import finish from './finish.ts'
import forgetMe from './forget-me.ts'
import hearVoice from './hear-voice.ts'
import help from './help.ts'
import ignoreVoice from './ignore-voice.ts'
import me from './me.ts'
import mine from './mine.ts'
import rate from './rate.ts'
import reject from './reject.ts'
import resend from './resend.ts'
import show from './show.ts'
import snooze from './snooze.ts'
import stopRecurring from './stop-recurring.ts'
import unbindRoom from './unbind-room.ts'
import urge from './urge.ts'
import withdraw from './withdraw.ts'

export default defineMechanism({
  commands: [
    finish,
    rate,
    cancel,
    acknowledge,
    urge,
    withdraw,
    mine,
    show,
    approve,
    reject,
    stopRecurring,
    bindRoom,
    agreeRoom,
    changeRoom,
    unbindRoom,
    changeAccount,
    hearVoice,
    ignoreVoice,
    me,
    forgetMe,
    snooze,
    resend,
    confirm,
    dismiss,
    help,
  ],
})

import { describeSayings } from './tables/described.ts'
import { SAYINGS, TALK } from './tables/kept-forms.ts'

describeSayings('forms of their own', SAYINGS, TALK)

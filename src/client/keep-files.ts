import './fetch-fonts.ts'
import { keepOffline } from './keep-offline.ts'

// Without the copy nothing is missing as long as there is a line, so a failed one may pass in silence.
keepOffline().catch(() => undefined)

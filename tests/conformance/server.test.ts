import { realMock, servedMock } from '../served-mock.ts'
import { playEveryCase } from './over-http.ts'

const { origin } = await servedMock(realMock())

playEveryCase('over HTTP', () => origin)

import type { Words } from '#src/features/diagnose/findings/stage.ts'

const TOO_LATE: Readonly<Record<string, string>> = {
  copy: 'The header is set after the request was given to the session. URLRequest is copied there, so the header never goes out.',
  defaults:
    'The header is set on axios after axios.create: the instance has copied the defaults by then, and does not get it.',
  interceptor:
    'The interceptor sets the header on the defaults, and the request that it was given has its headers already: this one goes out without, the next one has it.',
  response:
    'The header is set in interceptors.response, which runs when the answer has come: the request went out without it.',
  built: 'The header is set on the builder when the request has been built of it already: this one goes out without.',
  sent: 'The header is set after the request was sent, so it never goes out.',
}

/** Why a header comes too late; the detail is what it was set on. */
export const tooLateWords = (detail: string): Words => ({
  says: TOO_LATE[detail] ?? 'The header is set on the answer, after the request was sent: it never goes out.',
  fix:
    detail === 'defaults'
      ? 'Set it on the instance: instance.defaults.headers.common, or headers in axios.create.'
      : detail === 'interceptor' || detail === 'response'
        ? `${detail === 'response' ? 'Write interceptors.request.use. ' : ''}Set it on the request itself: config.headers.set("Name", value), and return config.`
        : detail === 'built'
          ? 'Set the header on the builder first, and build the request then.'
          : 'Build the request first, set the header on it, and send it then.',
})

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/')

/** The script of MSW's worker behind its guard. */
export const guardAddress = `${base}latchkey-worker.js`

/** The scripts that pages start by their address; the other is the worker of the search. */
const workers = [guardAddress, `${base}pagefind/pagefind-worker.js`]

// The content policy lets text become markup, code or the address of a script by this policy alone, and it knows nothing but these
// two addresses. MSW and Pagefind hand the browser plain text, which only the policy of this name is asked about.
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    const { origin, pathname, search } = new URL(address, location.href)
    return origin === location.origin && search === '' && workers.includes(pathname) ? address : undefined
  },
})

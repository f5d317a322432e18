const base = import.meta.env.BASE_URL.replace(/\/?$/, '/')

/** The two scripts that pages start by their address: MSW's worker behind its guard, and the worker of the search. */
const workers = ['latchkey-worker.js', 'pagefind/pagefind-worker.js'].map((path) => base + path)

// The content policy lets text become markup, code or the address of a script by this policy alone, and it knows nothing but these
// two addresses. MSW and Pagefind hand the browser plain text, which only the policy of this name is asked about.
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => {
    const { origin, pathname, search } = new URL(address, location.href)
    return origin === location.origin && search === '' && workers.includes(pathname) ? address : undefined
  },
})

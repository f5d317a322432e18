import { createElement as h, useState } from 'react'

/** The smallest playground that React makes: a button, and the answer that it brings. */
export const TryIt = () => {
  const [answer, setAnswer] = useState('')
  const send = () => {
    void fetch('/answer.json').then(async (response) => setAnswer(`${response.status} ${await response.text()}`))
  }
  return h('div', null, h('button', { type: 'button', onClick: send }, 'Send'), h('output', null, answer))
}

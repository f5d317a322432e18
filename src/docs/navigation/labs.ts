export const labIds = ['rotate', 'five-minute-ghost', 'rate-limit', 'cart'] as const
export type LabId = (typeof labIds)[number]

/** A lab in lists and titles. */
export type LabEntry = { readonly id: LabId; readonly title: string; readonly lead: string }

export const labs: readonly LabEntry[] = [
  {
    id: 'rotate',
    title: 'Rotate without downtime',
    lead: 'A service sends twice a second. Change its key while it runs, in any order you like, and see what the order costs.',
  },
  {
    id: 'five-minute-ghost',
    title: 'The five-minute ghost',
    lead: 'A key leaked, and a thief uses it. Revoke it, see that it still works, move the clock, and see it stop.',
  },
  {
    id: 'rate-limit',
    title: 'Two clients, one rate limit',
    lead: 'The same work, the same quota. One client sends again at once, the other backs off with jitter. Count what each of them wastes.',
  },
  {
    id: 'cart',
    title: 'A cart with key and token',
    lead: 'A shop page holds a key, a customer gets a token. Fill the cart, let the token expire, and find out what fixes it.',
  },
]

/** Path of a lab's page, without the base. */
export const labPath = (id: LabId): string => `/labs/${id}/`

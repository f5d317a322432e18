// A gate of a printed trace opens its facts, and closes those of the gate that was open.
document.addEventListener('click', ({ target }) => {
  const gate = target instanceof Element ? target.closest<HTMLElement>('button[data-gate]') : null
  for (const each of gate?.closest('.trace')?.querySelectorAll('[data-gate]') ?? []) {
    const open = each === gate && each.ariaExpanded !== 'true'
    each.ariaExpanded = String(open)
    const facts = document.getElementById(each.getAttribute('aria-controls') ?? '')
    if (facts) facts.hidden = !open
  }
})

import { href } from '#src/ui/links.ts'
import { migrationPath } from '#src/docs/migration/path.ts'

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-migration]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const [from = '', to = ''] = ['from', 'to'].map(
      (name) => form.querySelector<HTMLSelectElement>(`[name=${name}]`)?.value,
    )
    const status = form.querySelector('[role=status]')
    if (from !== to && to !== '') location.assign(href(migrationPath({ from, to })))
    else if (status) status.textContent = 'Choose two different providers.'
  })
}

import { nextTheme, themeNames, themeOf, type Theme } from '#src/docs/pages/theme-order.ts'
import { remember } from '#src/ui/storage.ts'

const root = document.documentElement
const buttons = document.querySelectorAll<HTMLElement>('[data-theme-switch]')

const say = (theme: Theme): void => {
  for (const button of buttons) {
    button.ariaLabel = themeNames[theme]
    button.title = themeNames[theme]
    const word = button.querySelector('[data-theme-word]')
    if (word) word.textContent = themeNames[theme]
  }
}

const choose = (theme: Theme): void => {
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
  remember('theme', theme === 'system' ? null : theme)
  say(theme)
}

say(themeOf(root.dataset['theme']))
for (const button of buttons) button.addEventListener('click', () => choose(nextTheme(themeOf(root.dataset['theme']))))

export type Theme = 'system' | 'light' | 'dark'

const order = { system: 'light', light: 'dark', dark: 'system' } satisfies Record<Theme, Theme>
export const themeNames = {
  system: 'Theme: system',
  light: 'Theme: light',
  dark: 'Theme: dark',
} satisfies Record<Theme, string>

export const themeOf = (text: string | undefined): Theme => (text === 'light' || text === 'dark' ? text : 'system')

/** The theme that a press of the button leads to. */
export const nextTheme = (theme: Theme): Theme => order[theme]

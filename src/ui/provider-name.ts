/** A provider's name, from the menu that each page has: loading a provider for its name alone would cost 8 KB. */
export const providerName = (id: string): string =>
  document.querySelector<HTMLElement>(`#menu [data-provider="${CSS.escape(id)}"]`)?.dataset['name'] ?? id

/** A provider's name, from the navigation that each page has: loading a provider for its name alone would cost 8 KB. */
export const providerName = (id: string): string =>
  document.querySelector(`nav a[data-provider="${CSS.escape(id)}"]`)?.textContent.trim() ?? id

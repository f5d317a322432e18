/** The page of saved credentials, loaded when it is shown. */
export const loadSavedPage = async () => (await import('./views/SavedPage.tsx')).SavedPage

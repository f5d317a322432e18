import { DATABASE } from '#mocks/browser/database-name.ts'

const DELETE_LIMIT = 3000

/** Waits until the tab that clears has deleted the database: a world that is begun before that would be deleted with it. */
export const untilDeleted = async (): Promise<void> => {
  const isThere = async (): Promise<boolean> => {
    try {
      return (await indexedDB.databases()).some(({ name }) => name === DATABASE)
    } catch {
      return false // Storage is switched off: there is none.
    }
  }
  for (let waited = 0; waited < DELETE_LIMIT && (await isThere()); waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50))
}

export type MigrationPair = { readonly from: string; readonly to: string }

/** Path of the page on a migration, without the base. */
export const migrationPath = ({ from, to }: MigrationPair): string => `/compare/${from}-to-${to}/`

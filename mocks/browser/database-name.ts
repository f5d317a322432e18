/** Name of the reader's database, in a file of its own: to count or delete it takes no library. */
export const DATABASE = 'latchkey'

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** A small whole number as a word, a larger one in digits. */
export const numberWord = (count: number): string => words[count] ?? String(count)

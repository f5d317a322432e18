/** The reader's database neither opens nor fails: the browser is silent, or another tab keeps an older version open. */
export class NoAnswer extends Error {}

/** Whether a paste is a line of a log that tells of success. In code a status may be one that is expected. */
export const isLoggedSuccess = (readAs: string | undefined, status: number | undefined): boolean =>
  /\blog\b/.test(readAs ?? '') && status !== undefined && status >= 200 && status < 300

/** The body of an answer as JSON, of the type that the caller expects. */
export const jsonOf = async <T>(response: Response): Promise<T> => {
  const parse: (text: string) => T = JSON.parse
  return parse(await response.text())
}

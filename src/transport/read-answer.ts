/** An answer of the mock, read to its end. */
export type ReadAnswer = {
  readonly status: number
  readonly statusText: string
  readonly headers: Headers
  readonly body: string
}

export const readAnswer = async (response: Response): Promise<ReadAnswer> => ({
  status: response.status,
  statusText: response.statusText,
  headers: response.headers,
  body: await response.text(),
})

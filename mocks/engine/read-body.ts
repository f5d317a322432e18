/** The largest body that the mock reads, in bytes: 1 MiB. */
export const BODY_LIMIT = 1_048_576

/** A text as the bytes of a body carry it; undefined where it is longer than `BODY_LIMIT`. */
export const withinLimit = (text: string): string | undefined => {
  const bytes = new TextEncoder().encode(text)
  return bytes.byteLength > BODY_LIMIT ? undefined : new TextDecoder().decode(bytes)
}

/** The body as text; undefined where it is longer than `BODY_LIMIT`. What lies beyond the limit is not kept. */
export const readBody = async (request: Request): Promise<string | undefined> => {
  if (request.method === 'GET' || request.method === 'HEAD') return ''
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT) return undefined
  if (!request.body) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of chunks(request.body)) {
    bytes += chunk.byteLength
    if (bytes > BODY_LIMIT) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

// Safari has no async iteration over a ReadableStream.
async function* chunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

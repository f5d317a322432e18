/** Whether a text is an object as Node or a browser prints it: an AxiosError with its config, the options of a request. */
export const looksLikeDump = (source: string): boolean =>
  /\b(?:AxiosError|AxiosHeaders|ERR_BAD_RE(?:QUEST|SPONSE)|isAxiosError|RequestError|HTTPError|GaxiosError|ResponseError|xsrfHeaderName|transformRequest|Request failed with status code [45]\d\d)\b/.test(
    source.slice(0, 60_000),
  ) && /[{,]\s*["']?(?:config|headers|url|response|options)["']?\s*:/.test(source)

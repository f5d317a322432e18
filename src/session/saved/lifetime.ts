/** How long a credential is remembered on the device, in ms, by the device's clock. */
export const DEVICE_LIFETIME = 24 * 60 * 60 * 1000

type Dated = { readonly expiresAt?: number | undefined }

/** What of a record still holds at `now`. An end that a clock of the future wrote comes down to a day from now. */
export const stillKept = <Each extends Dated>(record: readonly Each[], now: number): Each[] => {
  const latest = now + DEVICE_LIFETIME
  return record
    .filter(({ expiresAt = Infinity }) => now < expiresAt)
    .map((each) => ((each.expiresAt ?? 0) > latest ? { ...each, expiresAt: latest } : each))
}

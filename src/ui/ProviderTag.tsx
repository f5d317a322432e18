type Props = { readonly tag: string; readonly 'data-provider'?: string }

/** The letters of a provider, for the eye alone: its name stands beside them. */
export const ProviderTag = ({ tag, ...rest }: Props) => (
  <span className="tag" {...rest} aria-hidden="true">
    {tag}
  </span>
)

import { siteBase } from '#src/transport/worlds.ts'
import { InlineText } from '#src/ui/InlineText.tsx'
import type { ErrorMatch } from '#src/features/diagnose/errors/error-match.ts'
import { errorPath } from '#src/docs/errors/error-links.ts'
import { rooted } from '#src/ui/links.ts'
import { ProviderTag } from '#src/ui/ProviderTag.tsx'

/** Errors of the providers: what triggers each, what to do, and where it is reproduced. */
export const Matches = ({ matches }: { readonly matches: readonly ErrorMatch[] }) => (
  <ul className="diag__matches">
    {matches.map(({ provider, reply, status, code, says, fix, assumed, cases }) => (
      <li key={`${provider.id}/${reply}`}>
        <p>
          <ProviderTag tag={provider.tag} data-provider={provider.id} /> <strong>{provider.name}</strong>{' '}
          <a href={rooted(siteBase, errorPath(provider.id, reply))}>
            {status} <code>{code}</code>
          </a>
          {assumed && ' (assumed)'}
        </p>
        <p>
          <InlineText text={says} />
        </p>
        <p>
          <InlineText text={fix} />
        </p>
        {cases.length > 0 && (
          <p className="diag__links">
            Reproduce:{' '}
            {cases.slice(0, 4).map((each) => (
              <a key={each.id} href={rooted(siteBase, each.path)}>
                {each.title}
              </a>
            ))}
          </p>
        )}
      </li>
    ))}
  </ul>
)

import type { Aspect } from '#mocks/engine/docs.ts'
import type * as components from '#src/docs/prose/components.ts'
import type { FactTable } from '#src/docs/tables/fact-tables.ts'
import type { PageId } from '#src/ui/page-path.ts'
import type { Heading } from '#src/docs/navigation/toc.ts'

/** What a section of a page without prose may hold: a component that prose may call, or a paragraph. */
export type GenericPart =
  | { readonly component: keyof typeof components; readonly props?: Readonly<Record<string, unknown>> }
  | { readonly text: string }

export type GenericSection = { readonly id: string; readonly title: string; readonly parts: readonly GenericPart[] }
type GenericPage = {
  readonly lead: (name: string, lead: string) => string
  readonly opening: readonly GenericPart[]
  readonly sections: readonly GenericSection[]
}

const part = (component: keyof typeof components): GenericPart => ({ component })
const text = (says: string): GenericPart => ({ text: says })
const facts = (table: FactTable | readonly Aspect[]): GenericPart => ({ component: 'Facts', props: { table } })
const section = (id: string, title: string, ...parts: GenericPart[]): GenericSection => ({ id, title, parts })

/** The pages of a provider that has no prose yet: made of the registry alone. */
export const genericPages: Readonly<Record<PageId, GenericPage>> = {
  '': {
    lead: (_, lead) => lead,
    opening: [part('KeyFacts')],
    sections: [
      section(
        'quickstart',
        'Quickstart',
        text('Put a key into the environment variable, then send a first call.'),
        part('CaseSample'),
        text('This is the answer, and the checks that let it through.'),
        part('CaseAnswer'),
      ),
      section('send', 'Send the key', facts('headers')),
      section(
        'facts',
        'More in short',
        facts(['issued', 'shownOnce', 'revocation', 'expiry', 'rateLimit', 'errorShape', 'branchOn']),
      ),
    ],
  },
  keys: {
    lead: (name) => `Which keys ${name} has, where each belongs, and which environment it opens.`,
    opening: [],
    sections: [
      section('classes', 'Classes', facts('classes')),
      section('forms', 'What a key looks like', facts('formats')),
      section('environments', 'Environments', facts('environments')),
      section('hosts', 'Hosts', facts('hosts')),
      section(
        'variables',
        'Environment variables',
        text('The samples on these pages read keys from these variables.'),
        facts('variables'),
      ),
    ],
  },
  sending: {
    lead: (name) => `The headers that carry a key to ${name}, and the rules that a request meets on its way.`,
    opening: [],
    sections: [
      section('headers', 'Headers', facts('headers')),
      section('sample', 'A first call', part('CaseSample')),
      section(
        'rules',
        'Rules, in order',
        text(
          'A request goes through these checks from the top. The first one that fails decides the answer, and the later ones are not run.',
        ),
        part('RulesList'),
      ),
      section('endpoints', 'Endpoints', facts('endpoints')),
    ],
  },
  lifecycle: {
    lead: (name) => `How a key of ${name} begins, how it is replaced, and how it ends.`,
    opening: [],
    sections: [
      section('operations', 'What the dashboard offers', facts('operations')),
      section('facts', 'What happens to a key', facts(['issued', 'shownOnce', 'replacedKey', 'revocation', 'expiry'])),
    ],
  },
  errors: {
    lead: (name) => `Every answer of ${name} that is not a success, what causes it, and what to do.`,
    opening: [],
    sections: [
      section(
        'every-error',
        'Every error',
        text('Behind each error are the cases of the mock that end in it. Reproduce plays one in the playground.'),
        part('ErrorsIndex'),
      ),
      section('shape', 'Shape of an error', facts(['errorShape', 'branchOn', 'requestId']), facts('error-fields')),
    ],
  },
  limits: {
    lead: (name) => `How many calls a key of ${name} may make, and how an answer says what is left.`,
    opening: [],
    sections: [section('limits', 'Limits', facts(['rateLimit']), facts('limits'))],
  },
  security: {
    lead: (name) => `What keeps a key of ${name} from being used by somebody else.`,
    opening: [],
    sections: [
      section('belongs', 'Where a key belongs', facts('classes')),
      section(
        'facts',
        'What to count on',
        facts(['clientKey', 'shownOnce', 'replacedKey', 'revocation', 'expiry', 'ipRules', 'usage']),
      ),
    ],
  },
  open: {
    lead: (name) => `Where the texts of ${name} contradict each other or say nothing, and what the mock does there.`,
    opening: [part('Source')],
    sections: [
      section('conflicts', 'Where sources differ', part('Conflicts')),
      section('questions', 'What no text says', part('OpenQuestions')),
    ],
  },
}

/** Headings of a generic page, for its table of contents. */
export const genericHeadings = (page: PageId): readonly Heading[] =>
  genericPages[page].sections.map(({ id, title }) => ({ depth: 2, slug: id, text: title }))

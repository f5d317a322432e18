import Basis from '#src/docs/sources/Basis.astro'
import CaseAnswer from '#src/docs/samples/CaseAnswer.astro'
import CaseSample from '#src/docs/samples/CaseSample.astro'
import ClassesTable from '#src/docs/tables/ClassesTable.astro'
import CompareMatrix from '#src/docs/compare/CompareMatrix.astro'
import Conflicts from '#src/docs/sources/Conflicts.astro'
import EndpointsTable from '#src/docs/tables/EndpointsTable.astro'
import EnvName from '#src/docs/tables/EnvName.astro'
import EnvNames from '#src/docs/tables/EnvNames.astro'
import EnvironmentsTable from '#src/docs/tables/EnvironmentsTable.astro'
import ErrorFields from '#src/docs/errors/ErrorFields.astro'
import ErrorsTable from '#src/docs/errors/ErrorsTable.astro'
import Fact from '#src/docs/tables/Fact.astro'
import Glance from '#src/docs/tables/KeyFacts.astro'
import HeadersTable from '#src/docs/tables/HeadersTable.astro'
import HostsTable from '#src/docs/tables/HostsTable.astro'
import KeyFormsTable from '#src/docs/tables/KeyFormatsTable.astro'
import LimitsTable from '#src/docs/tables/LimitsTable.astro'
import Mini from '#src/docs/errors/CaseTrace.astro'
import Note from './Note.astro'
import OpenQuestions from '#src/docs/sources/OpenQuestions.astro'
import OperationsTable from '#src/docs/tables/OperationsTable.astro'
import Playground from '#src/docs/pages/Playground.astro'
import ProviderName from '#src/ui/ProviderName.astro'
import RepliesList from '#src/docs/errors/RepliesList.astro'
import Reproduce from '#src/docs/errors/Reproduce.astro'
import RulesList from '#src/docs/rules/RulesList.astro'
import Samples from '#src/docs/samples/Samples.astro'
import Source from '#src/docs/sources/Source.astro'
import Status from '#src/ui/Status.astro'
import Trace from '#src/docs/errors/CaseVerdict.astro'
import Cell from './Cell.astro'
import HeaderCell from './HeaderCell.astro'
import H2 from './H2.astro'
import H3 from './H3.astro'
import Link from './Link.astro'
import ScrollTable from './ScrollTable.astro'

/** What prose may call without an import, and the elements that Markdown writes, drawn our way. */
export const mdxComponents = {
  a: Link,
  h2: H2,
  h3: H3,
  table: ScrollTable,
  td: Cell,
  th: HeaderCell,
  Basis,
  CaseAnswer,
  CaseSample,
  ClassesTable,
  CompareMatrix,
  Conflicts,
  EndpointsTable,
  EnvName,
  EnvNames,
  EnvironmentsTable,
  ErrorFields,
  ErrorsTable,
  Fact,
  Glance,
  HeadersTable,
  HostsTable,
  KeyFormsTable,
  LimitsTable,
  Mini,
  Note,
  OpenQuestions,
  OperationsTable,
  Playground,
  ProviderName,
  RepliesList,
  Reproduce,
  RulesList,
  Samples,
  Source,
  Status,
  Trace,
}

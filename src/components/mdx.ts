import Basis from './Basis.astro'
import CaseAnswer from './CaseAnswer.astro'
import CaseSample from './CaseSample.astro'
import ClassesTable from './ClassesTable.astro'
import CompareMatrix from './CompareMatrix.astro'
import Conflicts from './Conflicts.astro'
import EndpointsTable from './EndpointsTable.astro'
import EnvName from './EnvName.astro'
import EnvNames from './EnvNames.astro'
import EnvironmentsTable from './EnvironmentsTable.astro'
import ErrorFields from './ErrorFields.astro'
import ErrorsTable from './ErrorsTable.astro'
import Fact from './Fact.astro'
import Glance from './Glance.astro'
import HeadersTable from './HeadersTable.astro'
import HostsTable from './HostsTable.astro'
import KeyFormsTable from './KeyFormsTable.astro'
import LimitsTable from './LimitsTable.astro'
import Mini from './Mini.astro'
import Note from './Note.astro'
import OpenQuestions from './OpenQuestions.astro'
import OperationsTable from './OperationsTable.astro'
import Playground from './Playground.astro'
import ProviderName from './ProviderName.astro'
import RepliesList from './RepliesList.astro'
import Reproduce from './Reproduce.astro'
import RulesList from './RulesList.astro'
import Samples from './Samples.astro'
import Source from './Source.astro'
import Status from './Status.astro'
import Trace from './Trace.astro'
import Cell from './markdown/Cell.astro'
import HeaderCell from './markdown/HeaderCell.astro'
import H2 from './markdown/H2.astro'
import H3 from './markdown/H3.astro'
import Link from './markdown/Link.astro'
import ScrollTable from './markdown/ScrollTable.astro'

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

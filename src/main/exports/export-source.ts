import type { MappingStatus } from '../../shared/domain/control';
import type { Language } from '../../shared/domain/document';
import type { Audience } from '../../shared/domain/export';
import type { Framework, RequirementRef } from '../../shared/domain/framework';
import type { Organisation } from '../../shared/domain/organisation';
import type { Statement } from '../../shared/domain/statement';
import type { SourceReads } from './source-reads';

/** A requirement a statement is set against; `score` from 0 to 1. */
export interface ExportMapping extends RequirementRef {
  score: number;
  status: MappingStatus;
}

/** A statement that stands for others, too, whose words it says. */
export interface SaidStatement extends Statement {
  twins?: readonly number[];
}

/** A statement with all that decides where in a document it belongs. `topics` are control topics, scores from 0 to 1. */
export interface ExportStatement {
  statement: SaidStatement;
  mappings: ExportMapping[];
  topics: { id: string; score: number }[];
  /** The words before the list it is an item of, where its own do not repeat them. */
  introduction?: string;
  /** The sentence right before it that it points back to; what that one is about, it is about. */
  goesOnFrom?: SaidStatement;
  /** Words stand before it in its paragraph that no statement holds. */
  lacksBefore?: boolean;
  /** It stands in a running text, so that its first letter is as its author wanted it. */
  isProse?: boolean;
  /** What its own words are set against, where it stands for the sake of another sentence. */
  own?: ExportMapping[];
  language: Language;
  /** Who may read it. */
  disclosure: Audience;
}

/** A document of the library as a source is named. `edition` counts the editions of one document from 1. */
export interface ExportDocument {
  id: number;
  title: string;
  fileName: string;
  statedDate: string | null;
  importedAt: string;
  edition: number;
  sha256: string;
  byteLength: number;
  disclosure: Audience;
}

/** The words of statements that came, went or were read anew since a version was given out. */
export interface ExportChanges {
  version: string;
  /** ISO time. */
  date: string;
  added: string[];
  removed: string[];
}

/** Everything a document is made of. Nothing else is read: the same source gives the same document. */
export interface ExportSource extends SourceReads {
  /** In the document's language, as far as it is recorded in it. */
  organisation: Organisation;
  /** Fields of records that are kept in the other language only. */
  untranslated: { record: string; field: string }[];
  libraryTitle: string;
  version: string;
  /** ISO date or time the document is dated with; also its created and modified time. */
  date: string;
  language: Language;
  statements: ExportStatement[];
  documents: ExportDocument[];
  /** Whom the document is written for; unknown before it is narrowed to its readers. */
  audience?: Audience;
  /** Whom the document is made for, empty where nobody is named. */
  recipient: string;
  /** What differs from the version given out last; null where none was. */
  changes: ExportChanges | null;
  frameworks: Framework[];
}

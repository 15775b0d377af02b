import type { ExportOptions } from '../../shared/domain/export';
import type { Doc } from './document-model';
import type { ExportSource } from './export-source';

/** Makes a document's blocks of what the library holds; `source` is already narrowed to scope and audience. */
export type Compose = (source: ExportSource, options: ExportOptions) => Doc | Promise<Doc>;

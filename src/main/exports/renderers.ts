import type { ExportFormat } from '../../shared/domain/export';
import type { Doc } from './document-model';

/** Writes a document as a file; knows blocks, sheets and files, and no kinds. The same document gives the same bytes. */
export type Render = (doc: Doc, resourcesFolder: string) => Uint8Array | Promise<Uint8Array>;

// Loaded when needed: the packages of Word and PDF take a quarter of a second, which every other command would wait for.
export const RENDERERS: Readonly<Partial<Record<ExportFormat, () => Promise<Render>>>> = {
  docx: async () => (await import('./render-docx')).renderDocx,
  pdf: async () => (await import('./render-pdf')).renderPdf,
  html: async () => (await import('./render-html')).renderHtml,
  md: async () => (await import('./render-markdown')).renderMarkdown,
  xlsx: async () => (await import('./render-xlsx')).renderXlsx,
  zip: async () => (await import('./render-zip')).renderZip,
};

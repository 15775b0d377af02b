import { CLASS_SIGNS } from '../classes/class-words';
import { openClasses, useClasses } from '../classes/classes-store';
import { say } from '../language/language';
import type { ListedDocument } from './documents-store';

type Named = Pick<ListedDocument, 'id' | 'title'>;

/** Asks who may read a document. */
export function openDocumentClass({ id, title }: Named): void {
  openClasses({ kind: 'document', subjects: [String(id)], name: title });
}

/** Who may read the open document; a press lets the person decide. */
export function DocumentClassButton({ document }: { document: Named }) {
  const found = useClasses((state) => state.documents.get(document.id));
  if (found === undefined) return null;
  const { icon: Icon, word } = CLASS_SIGNS[found.disclosure];
  return (
    <button
      type="button"
      className="button quiet"
      title={say('Who may read this document (D)')}
      aria-label={say('Who may read this document: {class}', { class: word })}
      onClick={() => openDocumentClass(document)}
    >
      <Icon size={14} aria-hidden />
      {word}
    </button>
  );
}

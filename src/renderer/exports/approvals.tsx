import { ShieldCheck } from 'lucide-react';
import { useEffect } from 'react';
import { formatRoute } from '../frame/route';
import { say } from '../language/language';
import { Empty, Loading, ToDocuments } from '../widgets/empty';
import { approveDocuments, loadApprovals, useLeaving } from './leaving-store';

/** Which documents' words may leave; what nobody approved leaves on pages marked as a draft. */
export function Approvals() {
  const approvals = useLeaving((state) => state.approvals);
  useEffect(() => void loadApprovals(), []);
  if (approvals === null) return <Loading what={say('the approvals')} />;
  if (approvals.length === 0) return <NothingYet />;
  const open = approvals.filter(({ approved, statements }) => approved < statements);
  return (
    <section className="pane approvals" aria-label={say('Approval')}>
      <p className="approvals-note faint">
        {say(
          'A sentence is approved with its document here, or by itself when you confirm its requirement, correct how it is read, or approve an answer that cites it. Everything else leaves on pages marked as a draft.',
        )}
      </p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={say('Documents')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('Document')}</th>
              <th scope="col" className="right">
                {say('Approved')}
              </th>
              <th scope="col">
                <span className="sr-only">{say('Decide')}</span>
                {open.length > 1 && (
                  <button
                    type="button"
                    className="button small"
                    onClick={() =>
                      void approveDocuments(
                        open.map(({ documentId }) => documentId),
                        true,
                      )
                    }
                  >
                    {say('Approve all')}
                  </button>
                )}
              </th>
            </tr>
          </thead>
          <tbody>
            {approvals.map(({ documentId, title, statements, approved, whole }) => (
              <tr key={documentId}>
                <td className="strong">
                  <a className="gap-link" href={formatRoute({ place: 'documents', documentId, statementId: null })}>
                    {title}
                  </a>
                </td>
                <td className="number right">{say('{done} of {total}', { done: approved, total: statements })}</td>
                <td>
                  <button
                    type="button"
                    className="button small"
                    aria-label={
                      whole ? say('Withdraw approval of {title}', { title }) : say('Approve {title}', { title })
                    }
                    onClick={() => void approveDocuments([documentId], !whole)}
                  >
                    {whole ? say('Withdraw') : say('Approve')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function NothingYet() {
  return (
    <Empty icon={ShieldCheck} title={say('Nothing leaves before you said so')}>
      <p>
        {say(
          'Each of your documents is listed here once it is read. Approve the ones whose words may leave; whatever nobody approved leaves on pages marked as a draft.',
        )}
      </p>
      <p>
        <ToDocuments />
      </p>
    </Empty>
  );
}

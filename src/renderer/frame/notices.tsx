import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { say } from '../language/language';
import { dismiss, type Notice, useFrame } from './frame-store';

export function Notices() {
  const notices = useFrame((state) => state.notices);
  return (
    <section className="notices" aria-label={say('Notices')}>
      <div role="alert">
        {notices
          .filter(({ tone }) => tone === 'problem')
          .map((notice) => (
            <NoticeItem key={notice.id} notice={notice} />
          ))}
      </div>
      <div role="status">
        {notices
          .filter(({ tone }) => tone === 'done')
          .map((notice) => (
            <NoticeItem key={notice.id} notice={notice} />
          ))}
      </div>
    </section>
  );
}

function NoticeItem({ notice }: { notice: Notice }) {
  const Icon = notice.tone === 'problem' ? CircleAlert : CircleCheck;
  return (
    <div className="notice" data-tone={notice.tone}>
      <Icon size={16} aria-hidden />
      <p>{notice.text}</p>
      {notice.actions.map(({ label, run }) => (
        <button
          key={label}
          type="button"
          className="button quiet"
          onClick={() => {
            dismiss(notice.id);
            run();
          }}
        >
          {label}
        </button>
      ))}
      <button
        type="button"
        className="icon-button small"
        onClick={() => dismiss(notice.id)}
        aria-label={say('Close this notice')}
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}

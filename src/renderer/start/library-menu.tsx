import { Menu } from '@base-ui/react/menu';
import { ChevronsUpDown, FileText, FolderOpen, History, KeyRound, Lock } from 'lucide-react';
import { useRef, useState } from 'react';
import { useFrame } from '../frame/frame-store';
import { say } from '../language/language';
import { Mark } from '../widgets/mark';
import { openBackups } from './backups-store';
import { forgetPassphrase } from './forget-passphrase';
import { leaveLibrary, switchLibrary } from './leave-library';
import { openPassphrase } from './passphrase-dialog';
import { bareName, folderOf } from './recent-list';
import { loadRecent, lockLibrary, useStart } from './start-store';

const MOST_SHOWN = 6;

/** The head of the sidebar: which library this is, and the way to another, to its copies, and to locking it. */
export function LibraryMenu() {
  const title = useFrame((state) => state.summary?.title ?? 'Proofbook');
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { lock, recent } = useStart();
  const others = (recent ?? []).filter(({ path, isMissing }) => path !== lock?.path && !isMissing);
  const change = (next: boolean) => {
    if (next) void loadRecent();
    setOpen(next);
  };
  return (
    <Menu.Root open={open} onOpenChange={change}>
      <Menu.Trigger
        className="sidebar-library"
        title={lock?.path ?? title}
        aria-label={say('Library: {title}', { title })}
      >
        <Mark />
        <span className="sidebar-library-title">{title}</span>
        <ChevronsUpDown size={14} aria-hidden className="sidebar-library-more" />
      </Menu.Trigger>
      {/* Inside the navigation it belongs to, so that every part of the page stands under a landmark. */}
      <div ref={place} />
      <Menu.Portal container={place}>
        <Menu.Positioner side="bottom" align="start" sideOffset={4} className="pop-place">
          <Menu.Popup className="pop-menu library-menu">
            {others.slice(0, MOST_SHOWN).map((library) => (
              <Menu.Item
                key={library.path}
                className="pop-item"
                title={library.path}
                onClick={() => void switchLibrary(library.path)}
              >
                {library.isEncrypted ? <Lock size={14} aria-hidden /> : <FileText size={14} aria-hidden />}
                <span className="one-line">{bareName(library.name)}</span>
                <span className="faint small one-line library-menu-folder">{folderOf(library)}</span>
              </Menu.Item>
            ))}
            {others.length > 0 && <Menu.Separator className="pop-line" />}
            <Menu.Item className="pop-item" onClick={() => void leaveLibrary()}>
              <FolderOpen size={14} aria-hidden />
              {say('Another library, or a new one')}
            </Menu.Item>
            <Menu.Item className="pop-item" onClick={openBackups}>
              <History size={14} aria-hidden />
              {say('Backups')}
            </Menu.Item>
            <Menu.Item className="pop-item" onClick={openPassphrase}>
              <KeyRound size={14} aria-hidden />
              {lock?.isEncrypted === true ? say('Change the passphrase') : say('Give it a passphrase')}
            </Menu.Item>
            {lock?.remembering === 'remembered' && (
              <Menu.Item className="pop-item" onClick={() => void forgetPassphrase()}>
                <KeyRound size={14} aria-hidden />
                {say('Forget the passphrase on this machine')}
              </Menu.Item>
            )}
            {lock?.isEncrypted === true && (
              <Menu.Item className="pop-item" onClick={() => void lockLibrary()}>
                <Lock size={14} aria-hidden />
                {say('Lock')}
              </Menu.Item>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** @jsxImportSource react */
import { Icon, type IconName } from '../icons';
import { useUi } from '../ui-context';
import css from './chrome.module.css';

/** The mailbox's folders. Only the inbox holds mails here. */
export function FolderPane({ unread }: { readonly unread: number }) {
  const { words, owner } = useUi();
  return (
    <nav className={css.folders} data-app-section="NavigationPane" aria-label={words.navigationPane}>
      <Group name={words.favorites} />
      <Folder icon="inbox" name={words.inbox} count={unread} current />
      <Folder icon="send" name={words.sentItems} />
      <Folder icon="pencil" name={words.drafts} count={2} />
      <Group name={owner.address} />
      <Folder icon="inbox" name={words.inbox} count={unread} />
      <Folder icon="pencil" name={words.drafts} count={2} />
      <Folder icon="send" name={words.sentItems} />
      <Folder icon="trash" name={words.deletedItems} />
      <Folder icon="shield" name={words.junk} />
      <Folder icon="archive" name={words.archiveFolder} />
    </nav>
  );
}

function Group({ name }: { readonly name: string }) {
  return (
    <div className={css.group}>
      <Icon name="chevronDown" size={14} />
      <span>{name}</span>
    </div>
  );
}

interface FolderProps {
  readonly icon: IconName;
  readonly name: string;
  readonly count?: number;
  readonly current?: boolean;
}

function Folder({ icon, name, count = 0, current = false }: FolderProps) {
  return (
    <div className={`${css.folder} ${current ? css.folderCurrent : ''}`}>
      <Icon name={icon} size={18} />
      <span className={css.folderName}>{name}</span>
      {count > 0 && <span className={css.folderCount}>{count}</span>}
    </div>
  );
}

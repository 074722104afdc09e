/** @jsxImportSource react */
import { Icon, type IconName } from '../icons';
import { useUi } from '../ui-context';
import css from './chrome.module.css';

interface RibbonProps {
  /** Whether a mail is open: most commands need one. */
  readonly open: boolean;
  readonly unread: boolean;
  readonly translated: boolean;
  readonly onNew: () => void;
  readonly onDelete: () => void;
  readonly onReply: () => void;
  readonly onMark: () => void;
  readonly onTranslate: () => void;
  readonly onRefresh: () => void;
}

/** The tabs and the commands below them. */
export function Ribbon(props: RibbonProps) {
  const { words } = useUi();
  const { open } = props;
  const mark = props.unread ? words.markRead : words.markUnread;
  return (
    <div className={css.ribbon} data-app-section="Ribbon">
      <div className={css.tabs}>
        <span>{words.file}</span>
        <span className={css.tabCurrent}>{words.home}</span>
        <span>{words.view}</span>
        <span>{words.help}</span>
      </div>
      <div className={css.commands} role="toolbar">
        <button type="button" className={css.newMail} onClick={props.onNew}>
          <Icon name="mail" size={18} />
          {words.newMail}
        </button>
        <Command icon="trash" label={words.delete} enabled={open} onClick={props.onDelete} />
        <Command icon="archive" label={words.archive} enabled={open} onClick={props.onDelete} />
        <Command icon="shield" enabled={open} title={words.report} />
        <Command icon="broom" enabled={open} title={words.sweep} />
        <Command icon="folder" enabled={open} title={words.move} />
        <i className={css.divider} />
        <Command icon="reply" label={words.reply} enabled={open} onClick={props.onReply} />
        <Command
          icon={props.unread ? 'envelopeOpen' : 'mail'}
          enabled={open}
          title={mark}
          onClick={props.onMark}
        />
        <Command icon="flag" enabled={open} title={words.flag} />
        <i className={css.divider} />
        <Command
          icon="translate"
          label={props.translated ? words.showOriginal : words.translate}
          enabled={open}
          onClick={props.onTranslate}
        />
        <Command icon="refresh" enabled title={words.refresh} onClick={props.onRefresh} />
        <Command icon="more" enabled title={words.more} />
      </div>
    </div>
  );
}

interface CommandProps {
  readonly icon: IconName;
  readonly enabled: boolean;
  /** Shown beside the icon. */
  readonly label?: string;
  /** The name of a command that shows its icon only. */
  readonly title?: string;
  readonly onClick?: () => void;
}

function Command({ icon, label, title, enabled, onClick }: CommandProps) {
  const name = label ?? title;
  return (
    <button
      type="button"
      className={css.command}
      aria-label={name}
      title={name}
      disabled={!enabled}
      onClick={onClick}
    >
      <Icon name={icon} />
      {label}
    </button>
  );
}

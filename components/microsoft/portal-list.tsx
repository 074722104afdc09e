import { useId } from 'preact/hooks';
import { CopyLine } from '../ui/copy-line';

/** One thing to do in Microsoft's portal. */
export interface PortalTask {
  readonly id: string;
  readonly text: string;
  readonly note?: string;
  readonly link?: { readonly text: string; readonly url: string };
  readonly copy?: readonly { readonly label: string; readonly text: string }[];
}

interface PortalListProps {
  readonly label: string;
  readonly tasks: readonly PortalTask[];
  readonly ticks: readonly string[];
  readonly onTick: (id: string, done: boolean) => void;
}

/** What to do in the portal, in the portal's order; each line can be ticked off. */
export function PortalList({ label, tasks, ticks, onTick }: PortalListProps) {
  return (
    <ol class="portal-list" aria-label={label}>
      {tasks.map((task) => (
        <Task
          key={task.id}
          task={task}
          done={ticks.includes(task.id)}
          onTick={(done) => onTick(task.id, done)}
        />
      ))}
    </ol>
  );
}

interface TaskProps {
  readonly task: PortalTask;
  readonly done: boolean;
  readonly onTick: (done: boolean) => void;
}

function Task({ task, done, onTick }: TaskProps) {
  const id = useId();
  const { text, note, link, copy = [] } = task;
  return (
    <li data-task={task.id} data-done={done}>
      <input
        id={id}
        type="checkbox"
        checked={done}
        onChange={({ currentTarget }) => onTick(currentTarget.checked)}
      />
      <div class="portal-task">
        <label for={id}>{text}</label>
        {note && <p class="muted">{note}</p>}
        {copy.map((one) => (
          <CopyLine key={one.label} labelHidden={copy.length === 1} {...one} />
        ))}
        {link && (
          <a href={link.url} target="_blank" rel="noreferrer">
            {link.text}
          </a>
        )}
      </div>
    </li>
  );
}

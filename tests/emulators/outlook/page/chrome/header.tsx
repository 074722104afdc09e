/** @jsxImportSource react */
import { useState } from 'react';
import { clockTime } from '../dates';
import { Icon } from '../icons';
import { Avatar } from '../people/avatar';
import { useUi } from '../ui-context';
import css from './chrome.module.css';

/** The bar at the top: search, the clock, the person signed in. */
export function Header({ onSearch }: { readonly onSearch: (query: string) => void }) {
  const ui = useUi();
  const [query, setQuery] = useState('');
  return (
    <header className={css.header}>
      <span className={css.waffle}>
        <Icon name="waffle" />
      </span>
      <span className={css.product}>Outlook</span>
      {/* biome-ignore lint/a11y/useSemanticElements: Outlook's own markup */}
      <form
        role="search"
        className={css.search}
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(query);
        }}
      >
        <Icon name="search" size={18} />
        <input
          type="search"
          aria-label={ui.words.search}
          placeholder={ui.words.search}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            if (event.target.value === '') onSearch('');
          }}
        />
      </form>
      <time className={css.clock}>{clockTime(ui.now, ui)}</time>
      <span title={ui.words.notifications}>
        <Icon name="bell" />
      </span>
      <span title={ui.words.settings}>
        <Icon name="gear" />
      </span>
      <Avatar name={ui.owner.name} size={32} />
    </header>
  );
}

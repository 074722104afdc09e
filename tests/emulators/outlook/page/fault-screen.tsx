/** @jsxImportSource react */
import { Component, type ReactNode } from 'react';
import css from './app.module.css';
import { report } from './beacon';
import { stringsOf } from './strings';

/** What Outlook shows when React could not go on, for instance because somebody took nodes from under it. */
export class FaultScreen extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error): void {
    report({ type: 'page-error', message: `${error.name}: ${error.message}` });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const words = stringsOf(document.documentElement.lang === 'de-DE' ? 'de-DE' : 'en-US');
    return (
      <div className={css.fault} role="alert">
        <strong>{words.somethingWrong}</strong>
        <span>{words.tryAgain}</span>
      </div>
    );
  }
}

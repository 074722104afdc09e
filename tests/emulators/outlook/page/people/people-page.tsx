/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import type { Contact } from '../../wire';
import { fetchContacts } from '../state/server';
import { useUi } from '../ui-context';
import { Avatar } from './avatar';
import css from './people-page.module.css';

/** The contacts, and beside them the details of the one that is chosen: the first to begin with. */
export function PeoplePage() {
  const { words } = useUi();
  const [contacts, setContacts] = useState<readonly Contact[]>([]);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    void fetchContacts().then(setContacts);
  }, []);
  const open = contacts.find((contact) => contact.address === address) ?? contacts[0];
  return (
    // biome-ignore lint/a11y/useSemanticElements: Outlook's own markup
    <div role="main" aria-label={words.people} className={css.people} data-app-section="PeopleModule">
      <div role="listbox" aria-label={words.people} className={css.list}>
        {contacts.map((contact) => (
          <div
            key={contact.address}
            role="option"
            tabIndex={0}
            aria-selected={contact === open}
            className={css.person}
            onClick={() => setAddress(contact.address)}
            onKeyDown={({ key }) => key === 'Enter' && setAddress(contact.address)}
          >
            <Avatar name={contact.name} size={32} />
            {contact.name}
          </div>
        ))}
      </div>
      {open && <Details contact={open} />}
    </div>
  );
}

function Details({ contact }: { readonly contact: Contact }) {
  const { words } = useUi();
  const { name, title, company, business, mobile, fax } = contact;
  return (
    <section aria-label={words.contactInfo} className={css.details}>
      <Avatar name={name} size={64} />
      <h2>{name}</h2>
      <p className={css.soft}>
        {title}, {company}
      </p>
      <h3>{words.contactInfo}</h3>
      <Row label={words.businessPhone} number={business} />
      <Row label={words.mobilePhone} number={mobile} />
      <Row label={words.businessFax} number={fax} />
    </section>
  );
}

/** Outlook makes every number a link, a fax as well. */
function Row({ label, number }: { readonly label: string; readonly number: string | null }) {
  if (number === null) return null;
  return (
    <div className={css.row}>
      <div className={css.soft}>{label}</div>
      <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>{number}</a>
    </div>
  );
}

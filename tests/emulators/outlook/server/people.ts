import type { Contact, Person } from '../wire';

/** The organisation's people whom the mailbox has among its contacts. */
export const known: readonly Contact[] = [
  {
    name: 'Katrin Lindemann',
    address: 'k.lindemann@elbkontor.example',
    title: 'Customer Service',
    company: 'Elbkontor Möbel GmbH',
    business: '+49 40 66969-128',
    mobile: '+49 171 39200 25',
    fax: '+49 40 66969-129',
  },
  {
    name: 'Jonas Petersen',
    address: 'jonas.petersen@northwind.example',
    title: 'Head of Operations',
    company: 'Northwind Logistics',
    business: '+49 40 66969-340',
    mobile: '+49 176 04069 023',
    fax: null,
  },
];

/** The organisation's entry about a person; strangers get one made from their name. */
export function contactOf(person: Person): Contact {
  return known.find((one) => one.address === person.address) ?? made(person);
}

function made(person: Person): Contact {
  const digits = String(
    [...person.address].reduce((sum, char) => sum + char.charCodeAt(0), 0) % 1000,
  ).padStart(3, '0');
  const company = person.address.replace(/^.*@/, '').replace(/\.\w+$/, '');
  return { ...person, title: '', company, business: `+44 20 7946 0${digits}`, mobile: null, fax: null };
}

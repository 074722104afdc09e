/** @jsxImportSource react */
const paths = {
  mail: 'M3 5.5h14v9H3zM3 6l7 5 7-5',
  calendar: 'M4 4.5h12v12H4zM4 8h12M7 3v3M13 3v3M7 11h1M10 11h1M13 11h0M7 14h1M10 14h1',
  people:
    'M7.5 10a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 15.5c0-2 2-3.5 4.5-3.5s4.5 1.5 4.5 3.5M13.5 10a2 2 0 1 0 0-4M14 12c2 .2 3.2 1.5 3.2 3.2',
  check: 'M4 10.5l4 4 8.5-9',
  apps: 'M4 4h4.5v4.5H4zM11.5 4H16v4.5h-4.5zM4 11.5h4.5V16H4zM11.5 11.5H16V16h-4.5z',
  waffle:
    'M4.5 4.5h.01M10 4.5h.01M15.5 4.5h.01M4.5 10h.01M10 10h.01M15.5 10h.01M4.5 15.5h.01M10 15.5h.01M15.5 15.5h.01',
  search: 'M9 14A5 5 0 1 0 9 4a5 5 0 0 0 0 10zM12.8 12.8L17 17',
  bell: 'M5 13.5V9a5 5 0 0 1 10 0v4.5l1 1H4zM8.5 16.5h3',
  gear: 'M10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM10 3v2M10 15v2M3 10h2M15 10h2M5 5l1.5 1.5M13.5 13.5L15 15M5 15l1.5-1.5M13.5 6.5L15 5',
  trash: 'M4 6h12M8 6V4.5h4V6M5.5 6l.8 10.5h7.4l.8-10.5M8.5 9v5M11.5 9v5',
  archive: 'M3.5 4.5h13v3h-13zM4.5 7.5v8.5h11V7.5M8 10.5h4',
  shield: 'M10 3l6 2v4.5c0 3.5-2.5 6-6 7.5-3.5-1.5-6-4-6-7.5V5z',
  broom: 'M12.5 3.5l-3 6M6 9l7 3.5-1.5 4.5-7-1.5zM7.5 15.5l1-2',
  folder: 'M3 5.5h5l1.5 1.5H17v8.5H3z',
  reply: 'M8.5 5L4 9.5 8.5 14M4.5 9.5H11c3.5 0 5 2 5 6',
  replyAll: 'M6.5 5L2 9.5 6.5 14M10.5 5L6 9.5l4.5 4.5M6.5 9.5H13c3 0 4.5 2 4.5 6',
  forward: 'M11.5 5L16 9.5 11.5 14M15.5 9.5H9c-3.5 0-5 2-5 6',
  envelopeOpen: 'M3 8.5l7-5 7 5v8H3zM3 9l7 4.5L17 9',
  flag: 'M5 17V4h9.5l-2 3.5 2 3.5H5',
  translate:
    'M3 5.5h8M7 3.5v2M9.5 5.5c-.8 3-3 5.2-6 6.5M5 8c1 2 2.5 3.2 4.5 4M10 16.5l3.5-8 3.5 8M11.2 14h4.6',
  refresh: 'M15.5 6.5A6.5 6.5 0 1 0 16.5 11M16 3.5v3.5h-3.5',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  chevronDown: 'M5 8l5 5 5-5',
  chevronRight: 'M8 5l5 5-5 5',
  attach: 'M14.5 9l-5 5a3 3 0 0 1-4.2-4.2l6-6a2 2 0 0 1 2.9 2.9l-6 6a1 1 0 0 1-1.5-1.5L11.5 6.5',
  send: 'M3 4l14 6-14 6 2-6zM5 10h6',
  close: 'M5 5l10 10M15 5L5 15',
  inbox: 'M3.5 4.5h13v11h-13zM3.5 11.5H7c.5 2 5.5 2 6 0h3.5',
  pencil: 'M4 16l1-3.5L13.5 4 16 6.5 7.5 15z',
  phone:
    'M6.5 3.5l2 3.5-1.5 2c.8 1.8 2.2 3.2 4 4l2-1.5 3.5 2c0 2-1.5 3-3 3C8.5 16 4 11.5 3.5 6.5c0-1.5 1-3 3-3z',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4l3 1.5',
  place:
    'M10 17c3.5-3.5 5-6 5-8.5a5 5 0 0 0-10 0C5 11 6.5 13.5 10 17zM10 10a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing of 20 by 20, in the colour of the text around it. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={name === 'waffle' || name === 'more' ? 2.2 : 1.3}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

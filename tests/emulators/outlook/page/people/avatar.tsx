/** @jsxImportSource react */
import css from './avatar.module.css';

const hues = [210, 265, 330, 20, 150, 185, 45, 95];

/** A person's initials in a circle whose colour comes from the name. */
export function Avatar({ name, size }: { readonly name: string; readonly size: number }) {
  const hue = hues[[...name].reduce((sum, char) => sum + char.charCodeAt(0), 0) % hues.length];
  return (
    <span
      className={css.avatar}
      aria-hidden="true"
      style={{
        width: size,
        height: size,
        fontSize: size * 0.38,
        background: `light-dark(hsl(${hue} 55% 86%), hsl(${hue} 35% 27%))`,
        color: `light-dark(hsl(${hue} 65% 24%), hsl(${hue} 60% 86%))`,
      }}
    >
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}

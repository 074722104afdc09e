import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Sitter } from './pictures';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.output/demo');

/** The picture that the README shows; `npm run demo -- --readme` takes it anew. */
const README_PICTURE = { of: 'mail-ringing-light', at: join(ROOT, 'docs/images/first-call.png') };

/** The demo's screenshots. */
export interface Gallery {
  readonly folder: string;
  take(sitter: Sitter, name: string): Promise<void>;
  names(): readonly string[];
}

export async function createGallery(): Promise<Gallery> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const names: string[] = [];
  return {
    folder: relative(ROOT, FOLDER),
    take: async (sitter, name) => {
      const path = join(FOLDER, `${name}.png`);
      await sitter.screenshot(path);
      names.push(name);
      if (name === README_PICTURE.of && process.argv.includes('--readme'))
        await copyFile(path, README_PICTURE.at);
    },
    names: () => names,
  };
}

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { folderOf } from '../fixtures/built-extension';
import { ROOT } from '../fixtures/import-graph';

const Finding = v.object({ code: v.string(), file: v.optional(v.string()), message: v.string() });
const Report = v.object({
  errors: v.array(Finding),
  notices: v.array(Finding),
  warnings: v.array(Finding),
});

it('Mozilla’s linter finds nothing but Preact’s innerHTML', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(ROOT, 'node_modules/web-ext/bin/web-ext.js'),
      'lint',
      '--no-config-discovery',
      '--output=json',
      `--source-dir=${folderOf('firefox')}`,
    ],
    { cwd: ROOT },
  );
  const { errors, notices, warnings } = v.parse(Report, JSON.parse(stdout));
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  expect(warnings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'UNSAFE_VAR_ASSIGNMENT: Unsafe assignment to innerHTML',
  ]);
});

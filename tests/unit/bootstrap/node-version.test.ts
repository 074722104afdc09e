import { describe, expect, it } from 'vitest';
import { complainAboutNode } from '../../bootstrap/node-version.mjs';

describe('the Node that runs us', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0', '100.0.0'])('%s will do', (version) => {
    expect(complainAboutNode(version)).toBeUndefined();
  });

  it.each(['20.18.3', '18.20.4', '9.11.2'])('%s is refused with both versions named', (version) => {
    expect(complainAboutNode(version)).toContain('Node 20.19 or newer');
    expect(complainAboutNode(version)).toContain(`this is Node ${version}`);
  });
});

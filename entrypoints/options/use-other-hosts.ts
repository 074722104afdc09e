import { useEffect, useState } from 'preact/hooks';
import type { OtherOutlookHost } from '../../lib/core/outlook-hosts';
import {
  grantedOutlookHosts,
  onAccessChanged,
  releaseOutlookHost,
  requestOutlookHost,
} from '../../lib/platform/outlook-access';

export interface OtherHostsModel {
  /** The hosts of national clouds that the browser lets us read. */
  readonly granted: readonly OtherOutlookHost[];
  /** Asks the browser, before anything else: it forgets the click at the first pause. */
  allow(host: OtherOutlookHost): Promise<boolean>;
  release(host: OtherOutlookHost): Promise<boolean>;
}

/** What a person has allowed, here or in the browser's own settings. */
export function useOtherHosts(): OtherHostsModel {
  const [granted, setGranted] = useState<readonly OtherOutlookHost[]>([]);
  useEffect(() => {
    const life = new AbortController();
    const read = async () => {
      const hosts = await grantedOutlookHosts();
      if (!life.signal.aborted) setGranted(hosts);
    };
    onAccessChanged(() => void read(), life.signal);
    void read();
    return () => life.abort();
  }, []);
  return { granted, allow: requestOutlookHost, release: releaseOutlookHost };
}

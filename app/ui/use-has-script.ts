/** Whether JavaScript runs: false in the server's page, so that what needs it appears only where it works. */
import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

export function useHasScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

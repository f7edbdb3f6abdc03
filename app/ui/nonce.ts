/** The nonce of this response's Content-Security-Policy. In a context, not in loader data: it must not be readable in the page. */
import { createContext, useContext } from 'react';

export const NonceContext = createContext<string | undefined>(undefined);

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}

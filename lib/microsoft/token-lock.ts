/**
 * Held by whoever asks Microsoft for tokens, a person's or the application's. The application's request goes out
 * without `Origin` while a session rule lasts, a person's must have one (contracts/microsoft.md §0.3, §2.3): never
 * both at the same time.
 */
export const MICROSOFT_TOKEN_LOCK = 'microsoft-token';

/* Ids that are the same at every start, so that they can be written down. */

/** The tenant that everything is about. */
export const NORTHWIND = 'b7f3c1de-5a0e-4c57-9d64-2f8e1a6c9b01';
/** Somebody else's. */
export const FABRIKAM = '4d0a9f62-7c1b-4b8e-8f35-6e2d9c7a1b02';
/** In the cloud of the US government. */
export const GOVERNMENT = '9e6b2c48-3f7d-4a1c-b5e0-8d4f7a2c6b03';

/** The application with certificate and consent. */
export const APPLICATION = '1f6d7a30-2b4c-4e8d-9a5f-7c3b1e9d2a11';
/** The single-page application for delegated sign-in. */
export const SINGLE_PAGE_APP = '2a8e5b41-3c6d-4f9e-8b70-9d1c4f6e3b12';

import metadata from 'libphonenumber-js/metadata.max';
import { pack } from './pack';

/** All numbering plans, packed. The build puts the text itself in this module's place (`wxt.config.ts`). */
export const PACKED: string = pack(metadata);

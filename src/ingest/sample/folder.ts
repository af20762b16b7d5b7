/** Where the sample dispatches lie: our own prose about public facts of early 2022, credited to outlets that do not exist. */
import { fileURLToPath } from 'node:url';

export const sampleFolder: string = fileURLToPath(new URL('./dispatches/', import.meta.url));

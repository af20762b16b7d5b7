/** JSON as stores keep it where only the program reads it: deflated. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

export const packed = (value: unknown): Uint8Array => deflateRawSync(JSON.stringify(value));
export const unpacked = (bytes: Uint8Array): unknown => JSON.parse(inflateRawSync(bytes).toString('utf8'));

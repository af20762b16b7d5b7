/** One line for what a person can do something about; a stack for what only a developer can. */
import { Failure } from '../../domain/error.ts';

const FILE_TROUBLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EISDIR: 'is a folder',
  ENOTDIR: 'is no folder',
  ENOSPC: 'no space left on the device',
  EROFS: 'the file system is read-only',
};

export function describeFailure(error: unknown): string {
  if (error instanceof Failure) return error.message;
  if (typeof error !== 'object' || error === null) return String(error);
  const { code, path, port, stack, message } = error as NodeJS.ErrnoException & { readonly port?: number };
  if (code === 'EADDRINUSE') return `port ${port} is in use; set PORT to another one`;
  const trouble = FILE_TROUBLE[code ?? ''];
  if (trouble) return path ? `${path}: ${trouble}` : trouble;
  return stack ?? message;
}

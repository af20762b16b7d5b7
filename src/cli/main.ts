import { Command } from 'commander';
export async function main(argv: readonly string[]): Promise<number> {
  const p = new Command('entente').command('x');
  console.log(p.name(), argv);
  return 0;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** 850 → "0.9 s" */
export function describeDuration(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

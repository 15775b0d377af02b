/**
 * Milliseconds this process has computed so far, to hold a bound by: what others do on the machine meanwhile does not
 * count, as it would by the clock.
 */
export function computedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Loaded into every measured process with `--import`: answers over IPC what CPU time it has used, its threads included. */
process.on('message', (message) => {
  if (message !== 'cpu') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMicros: user + system, rss: process.memoryUsage.rss() });
});
// The channel alone must not keep a server alive that has been told to stop.
process.channel?.unref();

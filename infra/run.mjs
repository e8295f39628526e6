/*
 * The script behind every npm command: `node infra/run.mjs <command> [arguments]`.
 * It has no dependencies and keeps to old syntax, so that an old Node.js reaches the message below.
 */
const oldestNode = 20;
const major = Number(process.versions.node.split('.')[0]);

if (major < oldestNode) {
  process.stderr.write(
    'Yizhan needs Node.js ' + oldestNode + ' or newer, this is ' + process.versions.node + '.\n',
  );
  process.exitCode = 1;
} else {
  import('./launcher/launch.mjs').then((launcher) => launcher.launch(process.argv.slice(2)));
}

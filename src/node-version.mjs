// Runs before everything else: an older Node cannot read the program and would crash on the database driver, so say so and stop.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `enjoined needs Node 22.18 or newer, and this is Node ${process.versions.node}. ` +
      'Run it through npm ("npm ci", then "npm start"), which brings its own Node, or install a newer one.',
  );
  process.exit(1);
}

// Before the program itself, so that it is kept too.
await import('./compile-cache.mjs');

// Keeps what Node makes of this program and of its packages, so that only the first start makes it; where nothing can be kept, every start does.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// NODE_COMPILE_CACHE, where it is set, comes first. What has changed since is made anew.
module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/enjoined', import.meta.url)));

// The patterns that statuses are drawn with, so that colour never carries a meaning alone.
import { html } from 'hono/html';
import type { Html } from './page.ts';

/** One set for each drawing; browsers take the first of several with the same name. */
export const patterns = (): Html => html`<defs>
<pattern id="p-barred" class="p-barred" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" class="ground"/></pattern>
<pattern id="p-partly_barred" class="p-partly_barred" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" class="ground"/><path d="M0 2h8M0 6h8" class="figure"/></pattern>
<pattern id="p-not_barred" class="p-not_barred" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" class="ground"/></pattern>
<pattern id="p-forborne" class="p-forborne" width="10" height="10" patternUnits="userSpaceOnUse"><rect width="10" height="10" class="ground"/><path d="M5 2l3 3-3 3-3-3z" class="figure"/></pattern>
<pattern id="p-not_in_force" class="p-not_in_force" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" class="ground"/></pattern>
<pattern id="p-disputed" class="p-disputed" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" class="ground"/><path d="M2 0v8" class="figure"/></pattern>
<pattern id="p-unknown" class="p-unknown" width="7" height="7" patternUnits="userSpaceOnUse"><rect width="7" height="7" class="ground"/><circle cx="3.5" cy="3.5" r="1.3" class="figure"/></pattern>
</defs>`;

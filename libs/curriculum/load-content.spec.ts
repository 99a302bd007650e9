// Is the content that this repository holds sound?
import { contentFolder } from './content-folder.js';
import { loadContent } from './load-content.js';

it('loads without a fault', async () => {
  const content = await loadContent(contentFolder);

});

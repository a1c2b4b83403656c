import { clipboard, ipcMain, shell } from 'electron';
import type { WebContents } from 'electron';
import { CHANNELS } from './channels';
import { officialSearch } from './officialAddress';
import { fromOwnPage } from './protocol';

/** Opens an official site's search in the person's browser; what is not on the list of sites opens nothing. */
export function officialSearches(page: () => WebContents | null): void {
  ipcMain.on(CHANNELS.searchOfficialSite, (event, site: unknown, title: unknown) => {
    if (event.sender !== page() || !fromOwnPage(event)) return;
    const search = officialSearch(site, title);
    if (search === null) return;
    // A site whose address takes no title: it is pasted there.
    if (search.paste !== null) void clipboard.writeText(search.paste);
    void shell.openExternal(search.address);
  });
}

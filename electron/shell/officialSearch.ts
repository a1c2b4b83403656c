import { clipboard, ipcMain, shell, type WebContents } from 'electron';
import { CHANNELS } from './channels';
import { officialSearch, type OfficialSearch } from './officialAddress';
import { fromOwnPage } from './protocol';

/** Opens an official site's search in the person's browser; what is not on the list of sites opens nothing. */
export function officialSearches(page: () => WebContents | null): void {
  ipcMain.on(CHANNELS.searchOfficialSite, (event, site: unknown, title: unknown) => {
    if (event.sender !== page() || !fromOwnPage(event)) return;
    const search = officialSearch(site, title);
    if (search === null) return;
    void opened(search);
  });
}

async function opened({ address, paste }: OfficialSearch): Promise<void> {
  // A site whose address takes no title: it is pasted there.
  if (paste !== null) await clipboard.writeText(paste);
  await shell.openExternal(address);
}

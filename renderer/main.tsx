import './tokens.css';
import './base.css';
import './kit/kit.css';
import './frame/frame.css';
import './inspector/inspector.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { listenForCommands } from './commands/shortcuts';
import { keepFocus } from './frame/keepfocus';
import { wearLook } from './session/look';
import { notify } from './session/notices';

// A promise nobody awaits has failed: a bug, which the person should see rather than wonder.
window.addEventListener('unhandledrejection', ({ reason }) => {
  const message = reason instanceof Error ? reason.message : String(reason);
  notify('problem', { key: 'unexpected', values: { message } });
});
wearLook();
listenForCommands();
keepFocus();
const root = document.getElementById('window');
if (root) createRoot(root).render(<App />);

import './tokens.css';
import './base.css';
import './kit/kit.css';
import './frame/frame.css';
import './inspector/inspector.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { listenForCommands } from './commands/shortcuts';
import { wearLook } from './session/look';

wearLook();
listenForCommands();
const root = document.getElementById('window');
if (root) createRoot(root).render(<App />);

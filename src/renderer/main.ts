/** Starts the window: one client over the transport the preload script supplies. */
import './styles/tokens.css';
import './styles/base.css';

import { mount } from 'svelte';

import { createClient } from '../contract/client.ts';
import App from './App.svelte';
import { Session } from './state/session.svelte.ts';

const target = document.getElementById('app');
if (target === null) throw new Error('The page has no place for the window.');

const session = new Session(createClient(window.simclose));
mount(App, { target, props: { session } });

/* The entry: styles, the host of this machine, and the window. */
import { mount } from "svelte";

import App from "./App.svelte";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/ground.css";
import "./styles/window.css";
import "./styles/controls.css";
import "./styles/tables.css";
import "./styles/messages.css";
import "./styles/narrow.css";
import { findTauriHost } from "./wire/host.tauri";

const target = document.getElementById("app");
if (target) mount(App, { target, props: { host: findTauriHost() } });

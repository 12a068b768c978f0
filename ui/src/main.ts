/* The entry: styles, the host of this machine, and the window. */
import { mount } from "svelte";

import App from "./App.svelte";
import "./styles/first";
import { findTauriHost } from "./wire/host.tauri";

const target = document.getElementById("app");
if (target) mount(App, { target, props: { host: findTauriHost() } });

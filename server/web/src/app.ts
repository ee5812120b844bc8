import { io } from "socket.io-client";
import { Client } from "./client.ts";
import type { CardroomApp } from "./elements/cardroom-app.ts";
import { defineElements } from "./elements/define.ts";
import { Identity } from "./net/identity.ts";
import { routeOf } from "./route.ts";
import { preferences } from "./state/preferences.ts";
import { initialState } from "./state/state.ts";
import { Store } from "./state/store.ts";
import "./style/tokens.css";

const identity = new Identity();
const store = new Store({
  ...initialState(routeOf(location.pathname)),
  settings: preferences.settings(),
  muted: preferences.muted(),
  created: preferences.created(),
  locks: preferences.locks(),
  named: identity.named,
});
const socket = io({
  transports: ["websocket"],
  autoConnect: false,
  auth: (give) => give({ token: identity.token }),
  reconnectionDelay: 400,
  reconnectionDelayMax: 4_000,
  timeout: 8_000,
});
const client = new Client(store, identity, socket);

defineElements();
const app = document.querySelector<CardroomApp>("cardroom-app");
if (app !== null) {
  app.onIntent = (intent) => client.on(intent);
  app.store = store;
}
void client.start();
